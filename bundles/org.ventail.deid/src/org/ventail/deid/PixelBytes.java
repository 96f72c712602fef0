package org.ventail.deid;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomInputStream;
import org.dcm4che3.io.DicomOutputStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;

/**
 * The pixel data of a file, copied from there as they are: never in memory, whatever their size. What stands behind the last pixel
 * inside the value, and behind the value, is not copied. Immutable.
 *
 * @param file where they stand
 * @param vr OB, OW or UN
 * @param from first byte of the value
 * @param length in bytes; of encapsulated ones with all item headers and the delimiter
 * @param encapsulated whether they are in fragments
 */
record PixelBytes(Path file, VR vr, long from, long length, boolean encapsulated) {
    private static final int CHUNK = 8 << 20;
    private static final int ITEM = 0xfffee000;
    private static final int DELIMITER = 0xfffee0dd;

    /**
     * Of a parser that stopped at the pixel data.
     *
     * @throws IOException if they are cut off or no proper fragments
     */
    static PixelBytes at(Path file, DicomInputStream dicom, Attributes data) throws IOException {
        long from = dicom.getPosition();
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            if (dicom.length() == -1) {
                return new PixelBytes(file, dicom.vr(), from, fragmentsEnd(in, from, data.bigEndian()) - from, true);
            }
            long length = Integer.toUnsignedLong(dicom.length());
            if (from + length > in.size()) {
                throw new EOFException("pixel data cut off");
            }
            return new PixelBytes(file, dicom.vr(), from, Math.min(length, expected(data)), false);
        }
    }

    /** What the header says that native pixel data take, even. */
    private static long expected(Attributes data) {
        boolean halved = data.getString(Tag.PhotometricInterpretation, "").contains("422");
        long samples = halved ? 2 : data.getInt(Tag.SamplesPerPixel, 1);
        long pixels = Math.multiplyExact((long) data.getInt(Tag.Rows, 0) * data.getInt(Tag.Columns, 0),
                (long) Math.max(1, data.getInt(Tag.NumberOfFrames, 1)));
        long bits = Math.multiplyExact(Math.multiplyExact(pixels, samples), (long) data.getInt(Tag.BitsAllocated, 0));
        // a header that does not say: everything
        return bits <= 0 ? Long.MAX_VALUE : (bits + 15) / 16 * 2;
    }

    private static long fragmentsEnd(FileChannel in, long from, boolean bigEndian) throws IOException {
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
            if (tag == DELIMITER) {
                return at;
            }
            if (tag != ITEM || at + length > in.size()) {
                throw new IOException("no proper fragments");
            }
            at += length;
        }
    }

    /** The header of the value. */
    void writeHeader(DicomOutputStream out) throws IOException {
        out.writeHeader(Tag.PixelData, vr, encapsulated ? -1 : (int) length);
    }

    /** The value, byte for byte. */
    void writeValue(WritableByteChannel out, IProgressMonitor monitor) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            long done = 0;
            while (done < length) {
                if (monitor != null && monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                long n = in.transferTo(from + done, Math.min(CHUNK, length - done), out);
                if (n <= 0) {
                    throw new EOFException("the file became shorter");
                }
                done += n;
            }
        }
    }
}
