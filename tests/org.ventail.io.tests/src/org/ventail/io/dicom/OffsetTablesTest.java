package org.ventail.io.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OffsetTablesTest {
    private static final long THREE_GIB = 3L << 30;

    @Test
    void countsItemHeadersOfEveryPiece() {
        OffsetTables t = OffsetTables.of(List.of(List.of(10L, 20L), List.of(6L), List.of(8L)));
        assertEquals(List.of(0L, 46L, 60L), t.offsets());
        assertEquals(List.of(30L, 6L, 8L), t.lengths());
        assertArrayEquals(new byte[] {0, 0, 0, 0, 46, 0, 0, 0, 60, 0, 0, 0}, t.basic().orElseThrow());
    }

    @Test
    void goesOnBeyondTwoGibibytesUnsigned() {
        OffsetTables t = OffsetTables.of(List.of(List.of(THREE_GIB), List.of(2L)));
        ByteBuffer basic = ByteBuffer.wrap(t.basic().orElseThrow()).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(THREE_GIB + OffsetTables.ITEM_HEADER_BYTES, Integer.toUnsignedLong(basic.getInt(4)));
    }

    @Test
    void hasNoBasicTableBeyondFourGibibytesButAnExtendedOne() {
        OffsetTables t = OffsetTables.of(List.of(List.of(THREE_GIB), List.of(THREE_GIB), List.of(2L)));
        assertEquals(Optional.empty(), t.basic());
        ByteBuffer extended = ByteBuffer.wrap(t.extended()).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(2 * (THREE_GIB + OffsetTables.ITEM_HEADER_BYTES), extended.getLong(2 * Long.BYTES));
        assertEquals(THREE_GIB, ByteBuffer.wrap(t.extendedLengths()).order(ByteOrder.LITTLE_ENDIAN).getLong());
    }

    @Test
    void nativeFramesAreCountedInLongs() {
        PixelLayout layout = new PixelLayout(4096, 4096, 3, 100, 16, 16, 15, false, false, "RGB");
        assertEquals(100L * 4096 * 4096 * 6, layout.allBytes());
    }
}
