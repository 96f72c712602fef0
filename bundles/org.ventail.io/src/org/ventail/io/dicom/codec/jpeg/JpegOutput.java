package org.ventail.io.dicom.codec.jpeg;

import java.io.ByteArrayOutputStream;

/** A JPEG codestream that is being written. One thread. */
final class JpegOutput {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    ByteArrayOutputStream bytes() {
        return out;
    }

    void start() {
        out.write(0xff);
        out.write(0xd8);
    }

    /** A marker with its body; the length is added. */
    void segment(int marker, byte[] body) {
        int length = body.length + 2;
        out.write(0xff);
        out.write(marker);
        out.write(length >> 8);
        out.write(length);
        out.writeBytes(body);
    }

    /** Ends it. @return all of it, even */
    byte[] end() {
        out.write(0xff);
        out.write(0xd9);
        if (out.size() % 2 != 0) {
            out.write(0);
        }
        return out.toByteArray();
    }
}
