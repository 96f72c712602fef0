package org.ventail.deid;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The fixed header of NIfTI-1 or NIfTI-2 (nifti1.h, nifti2.h), as bytes that are changed in place. One owner.
 */
final class NiftiHeader {
    static final int SIZE_1 = 348;
    static final int SIZE_2 = 540;
    private final byte[] bytes;
    private final ByteBuffer fields;
    private final boolean two;

    private NiftiHeader(byte[] bytes, ByteOrder order) {
        this.bytes = bytes;
        this.fields = ByteBuffer.wrap(bytes).order(order);
        this.two = bytes.length == SIZE_2;
    }

    /** How long the header is that starts with these four bytes; 0 when it is none. */
    static int length(byte[] firstFour) {
        int little = ByteBuffer.wrap(firstFour).order(ByteOrder.LITTLE_ENDIAN).getInt();
        int size = little == SIZE_1 || little == SIZE_2 ? little : Integer.reverseBytes(little);
        return size == SIZE_1 || size == SIZE_2 ? size : 0;
    }

    /**
     * Takes over the bytes of a header.
     *
     * @throws IOException if they are not NIfTI's
     */
    static NiftiHeader of(byte[] bytes) throws IOException {
        ByteOrder order = ByteBuffer.wrap(bytes).getInt() == bytes.length ? ByteOrder.BIG_ENDIAN
                : ByteOrder.LITTLE_ENDIAN;
        NiftiHeader header = new NiftiHeader(bytes, order);
        int magic = header.two ? 4 : 344;
        boolean known = bytes[magic] == 'n' && (bytes[magic + 1] == '+' || bytes[magic + 1] == 'i')
                && bytes[magic + 2] == (header.two ? '2' : '1') && bytes[magic + 3] == 0;
        if (!known) {
            throw new IOException("no NIfTI magic");
        }
        return header;
    }

    /** Whether the voxels follow in the same file. */
    boolean single() {
        return bytes[two ? 5 : 345] == '+';
    }

    /** Number of bytes that the voxels take. */
    long voxelBytes() throws IOException {
        long rank = rank();
        int bits = two ? fields.getShort(14) : fields.getShort(72);
        if (bits < 1) {
            throw new IOException("impossible dimensions");
        }
        long count = 1;
        try {
            for (int i = 1; i <= rank; i++) {
                long n = two ? fields.getLong(16 + 8 * i) : fields.getShort(40 + 2 * i);
                if (n < 0) {
                    throw new IOException("impossible dimensions");
                }
                count = Math.multiplyExact(count, Math.max(1, n));
            }
            return Math.addExact(Math.multiplyExact(count, bits), 7) / 8;
        } catch (ArithmeticException e) {
            throw new IOException("impossible dimensions", e);
        }
    }

    private long rank() throws IOException {
        long rank = two ? fields.getLong(16) : fields.getShort(40);
        if (rank < 1 || rank > 7) {
            throw new IOException("impossible dimensions");
        }
        return rank;
    }

    /** Where the voxels start in their file. */
    long voxelOffset() throws IOException {
        long offset = two ? fields.getLong(168) : (long) fields.getFloat(108);
        if (offset < (single() ? dataStart() : 0) || offset > 1L << 40) {
            throw new IOException("impossible voxel offset");
        }
        return offset;
    }

    /** Where the voxels of a single file start when there are no extensions. */
    int dataStart() {
        return bytes.length + 4;
    }

    /** Blanks every text field and every byte that nobody needs, and points the voxels right behind the header. */
    void clean(Tally tally) throws IOException {
        if (two) {
            blank(240, 80, tally);
            blank(320, 24, tally);
            blank(508, 16, tally);
            blank(525, 15, tally);
            blank(8, 4, null);
            restoreMagicTail();
            fields.putLong(168, single() ? dataStart() : 0);
        } else {
            blank(4, 10, tally);
            blank(14, 18, tally);
            // extents, session_error, regular; glmax, glmin: of the format before, and unused
            blank(32, 6, null);
            bytes[38] = (byte) (bytes[38] == 0 ? 0 : 'r');
            blank(140, 8, null);
            blank(148, 80, tally);
            blank(228, 24, tally);
            blank(328, 16, tally);
            fields.putFloat(108, single() ? dataStart() : 0);
        }
        cleanUnusedNumbers();
    }

    /** Dimensions beyond the last, and parameters of an intent that there is none of: numbers that nobody reads. */
    private void cleanUnusedNumbers() throws IOException {
        for (int i = (int) rank() + 1; i <= 7; i++) {
            if (two) {
                fields.putLong(16 + 8 * i, 1).putDouble(104 + 8 * i, 0);
            } else {
                fields.putShort(40 + 2 * i, (short) 1).putFloat(76 + 4 * i, 0);
            }
        }
        boolean intent = two ? fields.getInt(504) != 0 : fields.getShort(68) != 0;
        if (!intent) {
            blank(two ? 80 : 56, two ? 24 : 12, null);
        }
    }

    /** NIfTI-2's magic goes on with four bytes that show damage by text-mode transfers. */
    private void restoreMagicTail() {
        bytes[8] = '\r';
        bytes[9] = '\n';
        bytes[10] = 0x1a;
        bytes[11] = '\n';
    }

    private void blank(int from, int length, Tally tally) {
        boolean filled = false;
        for (int i = from; i < from + length; i++) {
            filled |= bytes[i] != 0;
        }
        Arrays.fill(bytes, from, from + length, (byte) 0);
        if (filled && tally != null) {
            tally.count(Tally.EMPTIED);
        }
    }

    byte[] bytes() {
        return bytes;
    }
}
