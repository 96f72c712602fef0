package org.ventail.io.dicom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Walks over the items of encapsulated pixel data without reading their values. One per file. */
final class FragmentScanner {
    private static final int ITEM = 0xFFFEE000;
    private static final int DELIMITER = 0xFFFEE0DD;
    private static final int HEADER_BYTES = 8;
    private static final int MAX_FRAGMENTS = 1 << 20;
    private static final int MAX_TABLE_BYTES = 1 << 22;

    private final DicomBytes bytes;
    private final byte[] header = new byte[HEADER_BYTES];
    private final List<FragmentIndex.Fragment> items = new ArrayList<>();
    private long at;

    private FragmentScanner(DicomBytes bytes, long start) {
        this.bytes = bytes;
        this.at = start;
    }

    /** Scans from the first item, which is the offset table. */
    static FragmentIndex scan(DicomBytes bytes, long start) throws IOException {
        return new FragmentScanner(bytes, start).run();
    }

    private FragmentIndex run() throws IOException {
        boolean complete = items();
        boolean table = !items.isEmpty();
        List<Long> offsets = table ? offsets(items.get(0)) : List.of();
        return new FragmentIndex(offsets, List.copyOf(table ? items.subList(1, items.size()) : items), at, complete);
    }

    /** Collects the items; whether all are there. */
    private boolean items() throws IOException {
        long size = bytes.size();
        while (size - at >= HEADER_BYTES) {
            bytes.read(at, header, HEADER_BYTES);
            int tag = (header[0] & 0xff | (header[1] & 0xff) << 8) << 16 | header[2] & 0xff | (header[3] & 0xff) << 8;
            long length = unsigned(header, 4);
            at += HEADER_BYTES;
            if (tag == DELIMITER) {
                return true;
            }
            if (tag != ITEM || length > size - at || items.size() > MAX_FRAGMENTS) {
                return false;
            }
            items.add(new FragmentIndex.Fragment(at, length));
            at += length;
        }
        // some writers leave out the delimiter; then the last fragment must end with the file
        return at == size;
    }

    private List<Long> offsets(FragmentIndex.Fragment table) throws IOException {
        if (table.length() > MAX_TABLE_BYTES || table.length() % 4 != 0) {
            return List.of();
        }
        byte[] raw = new byte[(int) table.length()];
        bytes.read(table.offset(), raw, raw.length);
        List<Long> out = new ArrayList<>(raw.length / 4);
        for (int i = 0; i < raw.length; i += 4) {
            out.add(unsigned(raw, i));
        }
        return out;
    }

    /** A little-endian number of four bytes. */
    static long unsigned(byte[] b, int at) {
        return b[at] & 0xffL | (b[at + 1] & 0xffL) << 8 | (b[at + 2] & 0xffL) << 16 | (b[at + 3] & 0xffL) << 24;
    }
}
