package org.ventail.verify.hidden;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One frame in RLE Lossless (PS3.5 Annex G): fifteen offsets after their number, then a segment of runs for each byte of a pixel.
 *
 * @param bytes as stored
 * @param segments how many there are by the header of the object
 * @param pixels in each segment
 */
record RleFrame(byte[] bytes, int segments, int pixels) {
    private static final int HEADER_BYTES = 64;
    private static final int MOST_SEGMENTS = 15;

    /**
     * Whether bytes other than zero, or than the control byte that does nothing, belong to no pixel.
     *
     * @throws IOException if the frame is not what the header says: then nobody knows what belongs to it
     */
    boolean carriesMore() throws IOException {
        if (segments < 1 || segments > MOST_SEGMENTS || bytes.length < HEADER_BYTES || number(0) != segments) {
            throw new IOException("an RLE frame of other segments than the header says");
        }
        boolean more = anyIn(Integer.BYTES * (1 + segments), HEADER_BYTES);
        int end = HEADER_BYTES;
        for (int s = 0; s < segments; s++) {
            int start = number(Integer.BYTES * (1 + s));
            int next = s + 1 < segments ? number(Integer.BYTES * (2 + s)) : bytes.length;
            if (start < end || next < start || next > bytes.length) {
                throw new IOException("an RLE segment outside of its place");
            }
            more |= anyIn(end, start) || segmentCarriesMore(start, next);
            end = next;
        }
        return more;
    }

    private boolean segmentCarriesMore(int from, int to) throws IOException {
        int left = pixels;
        int at = from;
        while (left > 0) {
            if (at >= to) {
                throw new IOException("an RLE segment is too short");
            }
            int control = bytes[at++];
            boolean literal = control >= 0;
            int count = literal ? control + 1 : control == Byte.MIN_VALUE ? 0 : 1 - control;
            int stored = literal ? count : Math.min(count, 1);
            if (at + stored > to) {
                throw new IOException("an RLE segment ends in the middle of a run");
            }
            if (literal && count > left && anyIn(at + left, at + count)) {
                return true;
            }
            at += stored;
            left -= Math.min(left, count);
        }
        return anyIn(at, to);
    }

    private boolean anyIn(int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] != 0 && bytes[at] != Byte.MIN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private int number(int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }
}
