package org.ventail.deid.pixels;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;

/** The basic offset table of encapsulated pixel data (PS3.5 A.4): where the first fragments of frames lie. Without state. */
public final class OffsetTable {
    private OffsetTable() {
    }

    /**
     * What to overwrite: all of it if it is anything else than a table of fragments in their order.
     *
     * @param table its value, from the buffer's position to its limit, in the buffer's order
     * @param at position of the value in the file
     * @param fragments where their items begin, counted from the first
     */
    public static Optional<Patch> slack(ByteBuffer table, long at, Set<Long> fragments) {
        int length = table.remaining();
        long before = -1;
        boolean sound = length % Integer.BYTES == 0;
        while (sound && table.hasRemaining()) {
            long offset = Integer.toUnsignedLong(table.getInt());
            sound = offset > before && fragments.contains(offset);
            before = offset;
        }
        return sound ? Optional.empty() : Optional.of(new Patch(at, at + length, (byte) 0));
    }
}
