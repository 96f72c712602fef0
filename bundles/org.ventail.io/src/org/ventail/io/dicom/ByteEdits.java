package org.ventail.io.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.ventail.api.model.VentailException;

/** Replacements of byte ranges of a source; everything between them is copied. Built by one thread. */
final class ByteEdits {
    private static final int BLOCK_BYTES = 1 << 16;

    /** What stands at the place of a range. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException, VentailException;
    }

    private record Edit(long end, Content content) {
    }

    private final TreeMap<Long, Edit> edits = new TreeMap<>();

    /** The bytes from {@code start} to before {@code end} are replaced. Ranges must not overlap. */
    void replace(long start, long end, Content content) {
        edits.put(start, new Edit(end, content));
    }

    void replace(long start, long end, byte[] bytes) {
        replace(start, end, out -> out.write(bytes));
    }

    void remove(Span span) {
        replace(span.start(), span.end(), out -> {});
    }

    /** Writes the edited bytes of {@code source} in that range. */
    void write(DicomBytes source, long from, long to, OutputStream out)
            throws IOException, VentailException {
        long at = from;
        for (Map.Entry<Long, Edit> e : edits.subMap(from, true, to, false).entrySet()) {
            copy(source, at, e.getKey(), out);
            e.getValue().content().writeTo(out);
            at = e.getValue().end();
        }
        copy(source, at, to, out);
    }

    private static void copy(DicomBytes source, long from, long to, OutputStream out) throws IOException {
        byte[] block = new byte[(int) Math.max(0, Math.min(BLOCK_BYTES, to - from))];
        for (long at = from; at < to; at += block.length) {
            int n = (int) Math.min(block.length, to - at);
            source.read(at, block, n);
            out.write(block, 0, n);
        }
    }
}
