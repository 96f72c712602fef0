package org.ventail.io.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the frames of encapsulated pixel data begin, counted from the end of the basic offset table (PS3.5 A.4, PS3.3
 * C.7.6.3.1.8). Immutable.
 *
 * @param offsets of the first item of every frame
 * @param lengths of the frames, without item headers
 */
record OffsetTables(List<Long> offsets, List<Long> lengths) {
    static final int EXTENDED = 0x7fe00001;
    static final int EXTENDED_LENGTHS = 0x7fe00002;
    static final int ITEM_HEADER_BYTES = 8;
    private static final long MAX_BASIC = 0xffffffffL;

    /** @param pieces lengths of the pieces of every frame, all even */
    static OffsetTables of(List<List<Long>> pieces) {
        List<Long> offsets = new ArrayList<>();
        List<Long> lengths = new ArrayList<>();
        long at = 0;
        for (List<Long> frame : pieces) {
            long length = frame.stream().mapToLong(Long::longValue).sum();
            offsets.add(at);
            lengths.add(length);
            at += length + (long) ITEM_HEADER_BYTES * frame.size();
        }
        return new OffsetTables(List.copyOf(offsets), List.copyOf(lengths));
    }

    /** The value of the basic table; empty if an offset does not fit into it. */
    Optional<byte[]> basic() {
        if (offsets.stream().anyMatch(o -> o > MAX_BASIC)) {
            return Optional.empty();
        }
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES * offsets.size()).order(ByteOrder.LITTLE_ENDIAN);
        offsets.forEach(o -> out.putInt(o.intValue()));
        return Optional.of(out.array());
    }

    /** The value of (7FE0,0001). */
    byte[] extended() {
        return longs(offsets);
    }

    /** The value of (7FE0,0002). */
    byte[] extendedLengths() {
        return longs(lengths);
    }

    private static byte[] longs(List<Long> values) {
        ByteBuffer out = ByteBuffer.allocate(Long.BYTES * values.size()).order(ByteOrder.LITTLE_ENDIAN);
        values.forEach(out::putLong);
        return out.array();
    }
}
