package org.ventail.io.dicom;

import java.io.IOException;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;

/**
 * Goes from element to element through a little-endian DICOM file and says where the values lie, without reading them
 * (PS3.5 7.1). Says {@code false} wherever the file is not exactly as the standard wants it. One thread.
 */
final class ElementWalk {
    /** Length of a value whose end is marked by a delimiter. */
    static final long UNDEFINED = -1;
    private static final int ITEM_GROUP = 0xfffe;
    private static final int NO_VR = -1;
    private static final int MAX_DEPTH = 8;

    private final FileWindow file;
    private boolean explicit;
    private long start;
    private long position;
    private int tag;
    private int vr;
    private long length;

    ElementWalk(FileWindow file) {
        this.file = file;
    }

    /**
     * Goes on from here.
     *
     * @param vrWritten whether the elements name their value representation
     */
    void moveTo(long next, boolean vrWritten) {
        position = next;
        explicit = vrWritten;
    }

    /** The first byte of the element's tag. */
    long start() {
        return start;
    }

    /** The first byte of the element's value, and of the next element once it was {@link #pass}ed. */
    long position() {
        return position;
    }

    int tag() {
        return tag;
    }

    /** The value representation as written, else as the dictionary has it. */
    VR vr() {
        return explicit ? VR.valueOf((vr & 0xff) << 8 | vr >> 8) : ElementDictionary.vrOf(tag, null);
    }

    /** Bytes of the value, or {@link #UNDEFINED}. */
    long length() {
        return length;
    }

    /** Reads the next element's tag, value representation and length. */
    boolean next() throws IOException {
        if (!file.holds(position, 8)) {
            return false;
        }
        start = position;
        tag = file.u16(start) << 16 | file.u16(start + 2);
        vr = explicit && tag >>> 16 != ITEM_GROUP ? file.u16(start + 4) : NO_VR;
        if (isNarrow(vr)) {
            length = file.u16(start + 6);
            position += 8;
            return true;
        }
        return vr == NO_VR ? readWideLength(4) : isWide(vr) && readWideLength(8);
    }

    private boolean readWideLength(int behindTag) throws IOException {
        if (!file.holds(start, behindTag + 4)) {
            return false;
        }
        int read = file.i32(start + behindTag);
        length = read == UNDEFINED ? UNDEFINED : read & 0xffffffffL;
        position += behindTag + 4;
        return true;
    }

    /** Goes behind the value, through all that is nested in it; not if that is {@link HeaderPart#UNUSUAL} or pixels. */
    boolean pass() throws IOException {
        return pass(0);
    }

    private boolean pass(int depth) throws IOException {
        if (isSequence()) {
            return depth < MAX_DEPTH && passItems(depth + 1);
        }
        boolean standard = (tag >>> 16 & 1) == 0;
        boolean unclear = length == UNDEFINED || tag >>> 16 == ITEM_GROUP || standard && vr == ('U' | 'N' << 8);
        position += length;
        return !unclear && (depth == 0 || HeaderPart.of(tag) != HeaderPart.UNUSUAL && tag != Tag.PixelData);
    }

    private boolean isSequence() {
        boolean standard = (tag >>> 16 & 1) == 0;
        return explicit ? vr == ('S' | 'Q' << 8) : standard ? vr() == VR.SQ : length == UNDEFINED;
    }

    private boolean passItems(int depth) throws IOException {
        long end = length == UNDEFINED ? Long.MAX_VALUE : position + length;
        while (position < end) {
            if (!next()) {
                return false;
            }
            if (tag == Tag.SequenceDelimitationItem) {
                return length == 0 && end == Long.MAX_VALUE;
            }
            if (tag != Tag.Item || !passItem(depth)) {
                return false;
            }
        }
        return position == end;
    }

    private boolean passItem(int depth) throws IOException {
        long end = length == UNDEFINED ? Long.MAX_VALUE : position + length;
        while (position < end) {
            if (!next()) {
                return false;
            }
            if (tag == Tag.ItemDelimitationItem) {
                return length == 0 && end == Long.MAX_VALUE;
            }
            if (!pass(depth)) {
                return false;
            }
        }
        return position == end;
    }

    /** Representations with a length of two bytes (PS3.5 7.1.2). */
    private static boolean isNarrow(int vr) {
        return switch (vr) {
            case 'A' | 'E' << 8, 'A' | 'S' << 8, 'A' | 'T' << 8, 'C' | 'S' << 8, 'D' | 'A' << 8, 'D' | 'S' << 8, 'D' | 'T' << 8,
                    'F' | 'D' << 8, 'F' | 'L' << 8, 'I' | 'S' << 8, 'L' | 'O' << 8, 'L' | 'T' << 8, 'P' | 'N' << 8,
                    'S' | 'H' << 8,
                    'S' | 'L' << 8, 'S' | 'S' << 8, 'S' | 'T' << 8, 'T' | 'M' << 8, 'U' | 'I' << 8, 'U' | 'L' << 8,
                    'U' | 'S' << 8 ->
                true;
            default -> false;
        };
    }

    /** Those with two bytes that are reserved and a length of four. */
    private static boolean isWide(int vr) {
        return switch (vr) {
            case 'O' | 'B' << 8, 'O' | 'D' << 8, 'O' | 'F' << 8, 'O' | 'L' << 8, 'O' | 'V' << 8, 'O' | 'W' << 8, 'S' | 'Q' << 8,
                    'S' | 'V' << 8, 'U' | 'C' << 8, 'U' | 'N' << 8, 'U' | 'R' << 8, 'U' | 'T' << 8, 'U' | 'V' << 8 ->
                true;
            default -> false;
        };
    }
}
