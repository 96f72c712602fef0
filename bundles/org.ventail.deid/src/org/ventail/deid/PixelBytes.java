package org.ventail.deid;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dcm4che3.data.Tag;
import org.dcm4che3.io.DicomOutputStream;
import org.ventail.deid.pixels.CodestreamComments;
import org.ventail.deid.pixels.Fragments;
import org.ventail.deid.pixels.OffsetTable;
import org.ventail.deid.pixels.Patch;
import org.ventail.deid.pixels.RleSlack;

/**
 * The pixel data of a file, copied from there as they are: never in memory, whatever their size. What is no picture is
 * not copied: what stands behind the last pixel inside the value, and behind the value; bits of samples that hold no
 * part of a value; comments and data of applications in compressed frames. Immutable.
 *
 * @param header what is said of them
 * @param from first byte of the value
 * @param length in bytes; of encapsulated ones with all item headers and the delimiter
 * @param patches what is overwritten in compressed frames, in order
 */
record PixelBytes(PixelHeader header, long from, long length, List<Patch> patches) {
    private static final int ITEM = 0xfffee000;
    private static final int DELIMITER = 0xfffee0dd;
    /** Groups of attributes that say who and where. */
    private static final Set<Integer> WHO = Set.of(0x0008, 0x0010);
    /** In bytes, four a frame. */
    private static final long LARGEST_TABLE = 1L << 24;

    /**
     * Of a file, behind their header.
     *
     * @throws IOException if they are cut off, fewer than the header says, or no proper fragments of a transfer syntax
     * that has them
     */
    static PixelBytes at(FileChannel in, long from, PixelHeader header) throws IOException {
        if (header.encapsulated()) {
            if (header.inNativeSyntax()) {
                // other parsers would go on reading somewhere else
                throw new IOException("fragments in a transfer syntax that has none");
            }
            Fragments fragments = new Fragments(in);
            List<Patch> patches = new ArrayList<>();
            long end = fragmentsEnd(in, from, header.bigEndian(), fragments, patches);
            inOrder(in, end, header.bigEndian());
            patches.addAll(header.runs().isPresent() ? RleSlack.in(fragments, header.runs().get())
                    : CodestreamComments.in(fragments));
            return new PixelBytes(header, from, end - from, List.copyOf(patches));
        }
        long length = Integer.toUnsignedLong(header.length());
        if (from + length > in.size()) {
            throw new EOFException("pixel data cut off");
        }
        inOrder(in, from + length, header.bigEndian());
        long expected = header.expected();
        if (length < expected && expected != Long.MAX_VALUE) {
            // it may be a picture of something else that has slipped out of its sequence
            throw new IOException("fewer pixels than the header says");
        }
        return new PixelBytes(header, from, Math.min(length, expected), List.of());
    }

    private static long fragmentsEnd(FileChannel in, long from, boolean bigEndian, Fragments fragments, List<Patch> patches)
            throws IOException {
        Set<Long> starts = new HashSet<>();
        long first = from;
        long at = from;
        ByteBuffer header = ByteBuffer.allocate(8).order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        while (true) {
            header.clear();
            if (in.read(header, at) < header.capacity()) {
                throw new EOFException("fragments cut off");
            }
            header.flip();
            int tag = (header.getShort() & 0xffff) << 16 | header.getShort() & 0xffff;
            long length = Integer.toUnsignedLong(header.getInt());
            at += header.capacity();
            if (tag == DELIMITER && length == 0) {
                offsets(in, from + header.capacity(), first, header.order()).flatMap(
                        table -> OffsetTable.slack(table, from + header.capacity(), starts)).ifPresent(patches::add);
                return at;
            }
            if (tag != ITEM || at + length > in.size()) {
                throw new IOException("no proper fragments");
            }
            if (at > from + header.capacity()) {
                // the first is the table of offsets
                starts.add(at - header.capacity() - first);
                fragments.add(at, length);
            } else {
                first = at + length;
            }
            at += length;
        }
    }

    /** What stands behind the pixels is not read; names that stand there would not be looked for in what stands before. */
    private static void inOrder(FileChannel in, long end, boolean bigEndian) throws IOException {
        ByteBuffer tag = ByteBuffer.allocate(4).order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        if (in.read(tag, end) == tag.capacity() && WHO.contains(tag.getShort(0) & 0xffff)) {
            throw new IOException("attributes behind the pixels that belong before them");
        }
    }

    /** The table; empty if there is none. */
    private static Optional<ByteBuffer> offsets(FileChannel in, long from, long to, ByteOrder order) throws IOException {
        if (to <= from) {
            return Optional.empty();
        }
        if (to - from > LARGEST_TABLE) {
            throw new IOException("a table of more frames than there can be");
        }
        ByteBuffer table = ByteBuffer.allocate((int) (to - from)).order(order);
        while (table.hasRemaining() && in.read(table, from + table.position()) >= 0) {
            // until it is full: the file is as long as that
        }
        return Optional.of(table.flip());
    }

    /** The header of the value. */
    void writeHeader(DicomOutputStream out) throws IOException {
        out.writeHeader(Tag.PixelData, header.vr(), header.encapsulated() ? -1 : (int) length);
    }

    /** The value, of the length that it has in the file. */
    void writeValue(FileChannel in, PageWriter out) throws IOException {
        long at = from;
        for (Patch p : patches) {
            out.copy(in, at, p.from(), header.unused());
            out.fill(p.value(), p.to() - p.from());
            at = p.to();
        }
        out.copy(in, at, from + length, header.unused());
    }
}
