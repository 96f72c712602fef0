package org.ventail.deid;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.List;
import org.dcm4che3.data.Tag;
import org.dcm4che3.io.DicomOutputStream;
import org.ventail.deid.pixels.CodestreamComments;
import org.ventail.deid.pixels.Fragments;
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
            long end = fragmentsEnd(in, from, header.bigEndian(), fragments);
            List<Patch> patches = header.runs().isPresent() ? RleSlack.in(fragments, header.runs().get())
                    : CodestreamComments.in(fragments);
            return new PixelBytes(header, from, end - from, patches);
        }
        long length = Integer.toUnsignedLong(header.length());
        if (from + length > in.size()) {
            throw new EOFException("pixel data cut off");
        }
        long expected = header.expected();
        if (length < expected && expected != Long.MAX_VALUE) {
            // it may be a picture of something else that has slipped out of its sequence
            throw new IOException("fewer pixels than the header says");
        }
        return new PixelBytes(header, from, Math.min(length, expected), List.of());
    }

    private static long fragmentsEnd(FileChannel in, long from, boolean bigEndian, Fragments fragments) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(8).order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        long at = from;
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
                return at;
            }
            if (tag != ITEM || at + length > in.size()) {
                throw new IOException("no proper fragments");
            }
            if (at > from + header.capacity()) {
                // the first is the table of offsets
                fragments.add(at, length);
            }
            at += length;
        }
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
