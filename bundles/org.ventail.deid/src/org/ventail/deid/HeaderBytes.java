package org.ventail.deid;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ventail.deid.ElementNotes.Element;

/**
 * The bytes of a file up to its pixels, in a little-endian transfer syntax, and where the elements lie in them. Finds
 * what another header has other values in; everything else of the two is the same, byte for byte. Immutable.
 *
 * @param bytes from the beginning of the file to the first byte of pixels
 * @param elements in the order of the bytes
 * @param explicit whether the data set names the kinds of its values
 */
record HeaderBytes(byte[] bytes, List<Element> elements, boolean explicit) {
    private static final int PREAMBLE = 128;
    private static final int META = PREAMBLE + 4;
    private static final int META_LENGTH = 0x00020000;
    /** Header and value of the element that says how long the rest of the file meta information is. */
    private static final int META_LENGTH_BYTES = 12;
    private static final int SHORT_HEADER = 8;

    /**
     * An element whose value is another one in the other header.
     *
     * @param element in this header
     * @param start in the other
     * @param end in the other
     */
    record Change(Element element, int start, int end) {
        int growth() {
            return (int) (end - start - (element.end() - element.start()));
        }
    }

    /**
     * What is different.
     *
     * @param end first byte of pixels in the other file
     */
    record Changes(List<Change> list, int end) {
        /** Those of the data set. */
        List<Change> ofData() {
            int n = 0;
            while (n < list.size() && list.get(n).element().ofMeta()) {
                n++;
            }
            return list.subList(n, list.size());
        }
    }

    /** Whether the file meta information begins and ends where it should. */
    boolean wellFormed() {
        return !elements.isEmpty() && elements.get(0).start() == META && metaEnds(bytes, metaEnd());
    }

    private static boolean metaEnds(byte[] header, long end) {
        ByteBuffer buffer = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        int group = buffer.getShort(META) & 0xffff;
        int element = buffer.getShort(META + 2) & 0xffff;
        int length = buffer.getInt(META + META_LENGTH_BYTES - 4);
        return (group << 16 | element) == META_LENGTH && length == end - META - META_LENGTH_BYTES;
    }

    /** Where the data set begins. */
    int metaEnd() {
        long end = META;
        for (Element e : elements) {
            if (!e.ofMeta()) {
                break;
            }
            end = e.end();
        }
        return (int) end;
    }

    /** The first element of that tag. */
    Optional<Element> element(int tag) {
        for (Element e : elements) {
            if (e.tag() == tag) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    /**
     * Compares, but for the preambles.
     *
     * @param other the beginning of another file
     * @param length of it, in bytes
     * @param mayDiffer elements that may have another value
     * @return empty if anything else is different, or the other header goes on behind the bytes given
     */
    Optional<Changes> changes(byte[] other, int length, Predicate<Element> mayDiffer) {
        List<Change> changes = new ArrayList<>();
        int from = PREAMBLE;
        int at = PREAMBLE;
        while (at <= length) {
            int n = Math.min(bytes.length - from, length - at);
            int same = Arrays.mismatch(bytes, from, from + n, other, at, at + n);
            if (same < 0) {
                return n == bytes.length - from ? complete(new Changes(changes, at + n), other) : Optional.empty();
            }
            Element element = at(from + same);
            if (element == null || !mayDiffer.test(element)) {
                return Optional.empty();
            }
            Change change = new Change(element, at + (int) element.start() - from, end(element, other, at - from, length));
            if (change.end() < 0) {
                return Optional.empty();
            }
            changes.add(change);
            from = (int) element.end();
            at = change.end();
        }
        return Optional.empty();
    }

    private Optional<Changes> complete(Changes changes, byte[] other) {
        int end = metaEnd();
        for (Change c : changes.list()) {
            end += c.element().ofMeta() ? c.growth() : 0;
        }
        return metaEnds(other, end) ? Optional.of(changes) : Optional.empty();
    }

    private Element at(int position) {
        int low = 0;
        int high = elements.size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            Element e = elements.get(middle);
            if (position < e.start()) {
                high = middle - 1;
            } else if (position >= e.end()) {
                low = middle + 1;
            } else {
                return e;
            }
        }
        return null;
    }

    /** Where the value of an element ends in the other header; negative if it is another element, or is cut off. */
    private int end(Element element, byte[] other, int shift, int length) {
        int header = (int) (element.value() - element.start());
        int start = (int) element.start() + shift;
        int value = start + header;
        boolean brief = header == SHORT_HEADER && (explicit || element.ofMeta());
        int field = value - (brief ? Short.BYTES : Integer.BYTES);
        if (value > length || !Arrays.equals(bytes, (int) element.start(), field - shift, other, start, field)) {
            return -1;
        }
        ByteBuffer buffer = ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN);
        long bytesOfValue = brief ? buffer.getShort(field) & 0xffff : Integer.toUnsignedLong(buffer.getInt(field));
        return value + bytesOfValue <= length ? (int) (value + bytesOfValue) : -1;
    }
}
