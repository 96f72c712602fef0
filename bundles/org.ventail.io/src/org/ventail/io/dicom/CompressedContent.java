package org.ventail.io.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Encapsulated pixel data in which some frames are new and all others byte for byte as they were. */
final class CompressedContent implements ByteEdits.Content {
    private static final int ITEM = 0xe000;
    private static final int DELIMITER = 0xe0dd;

    private final PixelElement pixels;
    private final FrameFile in;
    private final Recompression again;
    private final int frames;

    CompressedContent(PixelElement pixels, FrameFile in, Recompression again, int frames) {
        this.pixels = pixels;
        this.in = in;
        this.again = again;
        this.frames = frames;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        in.copy(pixels.start(), pixels.offset(), out);
        byte[] table = in.encapsulated().hasTable() ? again.tables().basic().orElse(new byte[0]) : new byte[0];
        header(ITEM, table.length, out);
        out.write(table);
        for (int f = 0; f < frames; f++) {
            if (again.changed(f)) {
                header(ITEM, again.spool().length(f), out);
                again.spool().copy(f, out);
            } else {
                asItWas(in.encapsulated().fragments(f), out);
            }
        }
        header(DELIMITER, 0, out);
    }

    private void asItWas(List<FragmentIndex.Fragment> fragments, OutputStream out) throws IOException {
        for (FragmentIndex.Fragment p : fragments) {
            header(ITEM, p.length(), out);
            in.copy(p.offset(), p.offset() + p.length(), out);
        }
    }

    private static void header(int element, long length, OutputStream out) throws IOException {
        out.write(new byte[] {(byte) 0xfe, (byte) 0xff, (byte) element, (byte) (element >> 8), (byte) length,
                (byte) (length >> 8), (byte) (length >> 16), (byte) (length >> 24)});
    }
}
