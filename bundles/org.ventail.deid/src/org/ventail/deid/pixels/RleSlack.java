package org.ventail.deid.pixels;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what frames in RLE Lossless (PS3.5 Annex G) carry beside the picture: unused places of the header, bytes
 * between it and the first segment, behind the last pixel of a segment, and in a run that goes on behind that pixel. It
 * is overwritten, not cut out, so that no offset changes. Without state.
 */
public final class RleSlack {
    private static final int HEADER_BYTES = 64;
    private static final int MOST_SEGMENTS = 15;
    /** A control byte that does nothing: a decoder that reads on finds no pixel. */
    private static final int NOTHING = 0x80;

    private final Fragments bytes;
    private final int segments;
    private final long pixels;
    private final List<Patch> patches = new ArrayList<>();

    private RleSlack(Fragments bytes, int segments, long pixels) {
        this.bytes = bytes;
        this.segments = segments;
        this.pixels = pixels;
    }

    /**
     * What to overwrite, in the order of the file.
     *
     * @throws IOException if it is not what the header of the object says: then nobody knows what is slack
     */
    public static List<Patch> in(Fragments bytes, RleFrames expected) throws IOException {
        RleSlack s = new RleSlack(bytes, expected.segments(), expected.pixels());
        List<Long> starts = expected.frames() == 1 ? List.of(0L, bytes.length()) : bytes.starts();
        if (starts.size() != expected.frames() + 1 || s.segments < 1 || s.segments > MOST_SEGMENTS) {
            throw new IOException("RLE frames that are not one fragment each");
        }
        for (int f = 0; f < expected.frames(); f++) {
            s.frame(starts.get(f), starts.get(f + 1));
        }
        return List.copyOf(s.patches);
    }

    private void frame(long from, long to) throws IOException {
        if (to - from < HEADER_BYTES || number(from) != segments) {
            throw new IOException("an RLE frame of other segments than the header says");
        }
        int used = Integer.BYTES * (1 + segments);
        overwrite(from + used, from + HEADER_BYTES, 0);
        long at = from + HEADER_BYTES;
        for (int s = 0; s < segments; s++) {
            long start = from + number(from + Integer.BYTES * (1 + s));
            long end = s + 1 < segments ? from + number(from + Integer.BYTES * (2 + s)) : to;
            if (start < at || end < start || end > to) {
                throw new IOException("an RLE segment outside of its place");
            }
            overwrite(at, start, 0);
            segment(start, end);
            at = end;
        }
    }

    private void segment(long from, long to) throws IOException {
        long left = pixels;
        long at = from;
        while (left > 0) {
            if (at >= to) {
                throw new IOException("an RLE segment is too short");
            }
            int control = (byte) bytes.get(at++);
            if (control == Byte.MIN_VALUE) {
                continue;
            }
            int count = control >= 0 ? control + 1 : 1 - control;
            int stored = control >= 0 ? count : 1;
            if (at + stored > to) {
                throw new IOException("an RLE segment ends in the middle of a run");
            }
            if (control >= 0 && count > left) {
                overwrite(at + left, at + count, 0);
            }
            at += stored;
            left -= Math.min(left, count);
        }
        overwrite(at, to, NOTHING);
    }

    /** Unless there are only zeros, which pad segments to an even length. */
    private void overwrite(long from, long to, int value) throws IOException {
        for (long at = from; at < to; at++) {
            if (bytes.get(at) != 0) {
                bytes.patch(from, to, value, patches);
                return;
            }
        }
    }

    private long number(long at) throws IOException {
        return bytes.get(at) | (long) bytes.get(at + 1) << 8 | (long) bytes.get(at + 2) << 16 | (long) bytes.get(at + 3) << 24;
    }
}
