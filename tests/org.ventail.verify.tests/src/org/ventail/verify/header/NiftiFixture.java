package org.ventail.verify.header;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** The bytes of small NIfTI-1 files. */
public final class NiftiFixture {
    private NiftiFixture() {
    }

    /** A header without any text, without extensions, and no data. */
    public static byte[] header() {
        ByteBuffer b = ByteBuffer.allocate(352).order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(0, 348);
        b.putFloat(108, 352);
        b.put(344, "n+1".getBytes(StandardCharsets.US_ASCII));
        return b.array();
    }

    /** Compressed, with a file name in the gzip header. */
    public static byte[] gzip(byte[] content, String name) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(plain)) {
            out.write(content);
        }
        byte[] zipped = plain.toByteArray();
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        zipped[3] |= 8;
        named.write(zipped, 0, 10);
        named.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        named.write(0);
        named.write(zipped, 10, zipped.length - 10);
        return named.toByteArray();
    }
}
