package org.ventail.deid;

import java.util.Optional;
import java.util.Set;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomInputStream;
import org.ventail.deid.pixels.RleFrames;
import org.ventail.deid.pixels.UnusedBits;

/**
 * What a header says of the pixel data that follow it. Immutable.
 *
 * @param vr OB, OW or UN
 * @param length of the value as it is written, -1 for fragments
 * @param expected bytes that native pixels of such a picture take, even; {@link Long#MAX_VALUE} if the header does not say
 * @param unused bits of native pixels to clear
 * @param runs frames in RLE Lossless
 */
record PixelHeader(VR vr, int length, String transferSyntax, long expected, Optional<UnusedBits> unused,
        Optional<RleFrames> runs) {
    private static final Set<String> NATIVE = Set.of(UID.ImplicitVRLittleEndian, UID.ExplicitVRLittleEndian,
            UID.ExplicitVRBigEndianRetired);
    private static final String RLE = "1.2.840.10008.1.2.5";

    /** Of a parser that stopped at the pixel data. */
    static PixelHeader of(DicomInputStream dicom, Attributes data) {
        boolean plain = dicom.length() != -1;
        return new PixelHeader(dicom.vr(), dicom.length(), dicom.getTransferSyntax(), plain ? expected(data) : Long.MAX_VALUE,
                plain ? unused(data) : Optional.empty(), RLE.equals(dicom.getTransferSyntax()) ? Optional.of(runs(data))
                        : Optional.empty());
    }

    /** Of pixel data that were read with the data set of a deflated file. */
    static PixelHeader inflated(Attributes data, int length) {
        return new PixelHeader(data.getVR(Tag.PixelData), length, UID.DeflatedExplicitVRLittleEndian, expected(data),
                unused(data), Optional.empty());
    }

    boolean encapsulated() {
        return length == -1;
    }

    boolean inNativeSyntax() {
        return NATIVE.contains(transferSyntax);
    }

    boolean bigEndian() {
        return UID.ExplicitVRBigEndianRetired.equals(transferSyntax);
    }

    /** Whether the data set does not name the kinds of its values. */
    boolean implicit() {
        return UID.ImplicitVRLittleEndian.equals(transferSyntax);
    }

    private static Optional<UnusedBits> unused(Attributes data) {
        int allocated = data.getInt(Tag.BitsAllocated, 0);
        int stored = data.getInt(Tag.BitsStored, allocated);
        return UnusedBits.of(allocated, stored, data.getInt(Tag.HighBit, stored - 1),
                data.getInt(Tag.PixelRepresentation, 0) == 1, data.bigEndian());
    }

    private static RleFrames runs(Attributes data) {
        int sampleBytes = Math.max(1, data.getInt(Tag.BitsAllocated, 0) / Byte.SIZE);
        return new RleFrames(Math.max(1, data.getInt(Tag.NumberOfFrames, 1)), data.getInt(Tag.SamplesPerPixel, 1) * sampleBytes,
                (long) data.getInt(Tag.Rows, 0) * data.getInt(Tag.Columns, 0));
    }

    private static long expected(Attributes data) {
        boolean halved = data.getString(Tag.PhotometricInterpretation, "").contains("422");
        long samples = halved ? 2 : data.getInt(Tag.SamplesPerPixel, 1);
        long pixels = Math.multiplyExact((long) data.getInt(Tag.Rows, 0) * data.getInt(Tag.Columns, 0),
                (long) Math.max(1, data.getInt(Tag.NumberOfFrames, 1)));
        long bits = Math.multiplyExact(Math.multiplyExact(pixels, samples), (long) data.getInt(Tag.BitsAllocated, 0));
        return bits <= 0 ? Long.MAX_VALUE : (bits + 15) / 16 * 2;
    }
}
