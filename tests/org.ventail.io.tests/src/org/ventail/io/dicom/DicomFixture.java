package org.ventail.io.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomOutputStream;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/**
 * Writes a synthetic DICOM series with dcm4che, its files in random order under random names, and knows what a reader
 * must find. Defaults: 12 axial CT slices of 7x5 pixels, 0.5x0.75x2 mm, signed 16 bit, Explicit VR Little Endian.
 */
final class DicomFixture {
    static final String CT_CLASS = "1.2.840.10008.5.1.4.1.1.2";
    static final String ENHANCED_CT_CLASS = "1.2.840.10008.5.1.4.1.1.2.1";
    static final String RLE = "1.2.840.10008.1.2.5";

    final Random random;
    int columns = 7;
    int rows = 5;
    int slices = 12;
    int timePoints = 1;
    int bitsAllocated = 16;
    int bitsStored = 16;
    boolean signed = true;
    Point3 row = new Point3(1, 0, 0);
    Point3 column = new Point3(0, 1, 0);
    Point3 origin = new Point3(-11.25, 20.5, 7.125);
    /** From one slice to the next, LPS millimetres. */
    Point3 step = new Point3(0, 0, 2);
    double thicknessMm = 2;
    double columnSpacingMm = 0.5;
    double rowSpacingMm = 0.75;
    String transferSyntax = TransferSyntaxes.EXPLICIT;
    String sopClass = CT_CLASS;
    String patientId = "P-1";
    String seriesUid = "2.25.7777";
    boolean preamble = true;
    String suffix = ".dcm";
    /** Slices that are not written. */
    final Set<Integer> omitted = new TreeSet<>();
    /** Last word on a file's attributes; the second argument is the index {@code z + slices * timePoint}. */
    BiConsumer<Attributes, Integer> edit = (a, i) -> {};
    Rescale rescale = new Rescale(1, -1024);
    /** The stored values of the whole series, x fastest. */
    VoxelData voxels;

    DicomFixture(Random random) {
        this.random = random;
    }

    /** A pair of random orthogonal directions, and a step along their normal. */
    DicomFixture oblique() {
        row = new Point3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).normalized();
        Point3 other = new Point3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
        column = other.minus(row.times(other.dot(row))).normalized();
        step = row.cross(column).times(1.25 + random.nextInt(8) / 4.0);
        thicknessMm = step.length();
        return this;
    }

    /** The series as read, one voxel of one slice set to another value. */
    Volume oneVoxelChanged(Series s, int slice) throws VentailException {
        Volume v = DicomCheck.read(s);
        VoxelData data = v.data().copy();
        int index = slice * rows * columns + 9;
        data.set(index, data.get(index) == 77 ? 78 : 77);
        return v.withData(data);
    }

    /** One file per slice. */
    List<Path> write(Path folder) throws IOException {
        fill();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < slices * timePoints; i++) {
            if (!omitted.contains(i % slices)) {
                order.add(i);
            }
        }
        Collections.shuffle(order, random);
        List<Path> files = new ArrayList<>();
        for (int n = 0; n < order.size(); n++) {
            int index = order.get(n);
            Attributes a = header(index);
            place(a, a, a, index % slices);
            a.setString(Tag.TemporalPositionIdentifier, VR.IS, Integer.toString(index / slices + 1));
            pixels(a, index, 1);
            edit.accept(a, index);
            files.add(save(folder.resolve("f" + n + suffix), a));
        }
        return files;
    }

    /** All slices as frames of one enhanced file, in random order. */
    Path writeMultiFrame(Path file) throws IOException {
        fill();
        sopClass = ENHANCED_CT_CLASS;
        List<Integer> order = new ArrayList<>();
        for (int z = 0; z < slices; z++) {
            order.add(z);
        }
        Collections.shuffle(order, random);
        Attributes a = header(0);
        a.setInt(Tag.NumberOfFrames, VR.IS, slices);
        Attributes shared = new Attributes(a.bigEndian());
        a.newSequence(Tag.SharedFunctionalGroupsSequence, 1).add(shared);
        Attributes measures = item(shared, Tag.PixelMeasuresSequence);
        Attributes orientation = item(shared, Tag.PlaneOrientationSequence);
        Attributes values = item(shared, Tag.PixelValueTransformationSequence);
        values.setDouble(Tag.RescaleSlope, VR.DS, rescale.slope());
        values.setDouble(Tag.RescaleIntercept, VR.DS, rescale.intercept());
        var perFrame = a.newSequence(Tag.PerFrameFunctionalGroupsSequence, slices);
        VoxelData shuffled = voxels.blank(voxels.length());
        for (int f = 0; f < slices; f++) {
            Attributes own = new Attributes(a.bigEndian());
            perFrame.add(own);
            place(item(own, Tag.PlanePositionSequence), orientation, measures, order.get(f));
            System.arraycopy(array(voxels), order.get(f) * rows * columns, array(shuffled), f * rows * columns,
                    rows * columns);
        }
        VoxelData sorted = voxels;
        voxels = shuffled;
        pixels(a, 0, slices);
        voxels = sorted;
        edit.accept(a, 0);
        return save(file, a);
    }

    private static Attributes item(Attributes parent, int tag) {
        Attributes item = new Attributes(parent.bigEndian());
        parent.newSequence(tag, 1).add(item);
        return item;
    }

    private void fill() {
        int n = columns * rows * slices * timePoints;
        voxels = bitsAllocated == 8 ? new VoxelData.Bytes(new byte[n], signed)
                : bitsAllocated == 16 ? new VoxelData.Shorts(new short[n], signed) : new VoxelData.Ints(new int[n],
                        signed);
        double span = Math.pow(2, bitsStored);
        for (int i = 0; i < n; i++) {
            voxels.set(i, Math.floor(random.nextDouble() * span) - (signed ? span / 2 : 0));
        }
    }

    private Attributes header(int index) {
        Attributes a = new Attributes(TransferSyntaxes.BIG_ENDIAN.equals(transferSyntax));
        a.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 100");
        a.setString(Tag.SOPClassUID, VR.UI, sopClass);
        a.setString(Tag.SOPInstanceUID, VR.UI, seriesUid + "." + (index + 1));
        a.setString(Tag.StudyInstanceUID, VR.UI, "2.25.4444");
        a.setString(Tag.SeriesInstanceUID, VR.UI, seriesUid);
        a.setString(Tag.FrameOfReferenceUID, VR.UI, "2.25.5555");
        a.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "AXIAL");
        a.setString(Tag.PatientName, VR.PN, "Übung^Größe");
        a.setString(Tag.PatientID, VR.LO, patientId);
        a.setString(Tag.PatientAge, VR.AS, "031Y");
        a.setString(Tag.PatientSex, VR.CS, "F");
        a.setString(Tag.Modality, VR.CS, "CT");
        a.setString(0x00291010, VR.LO, "private value " + index);
        a.setString(0x00290010, VR.LO, "VENTAIL TEST");
        // random on purpose: nothing may depend on it
        a.setInt(Tag.InstanceNumber, VR.IS, random.nextInt(10_000));
        a.setDouble(Tag.RescaleSlope, VR.DS, rescale.slope());
        a.setDouble(Tag.RescaleIntercept, VR.DS, rescale.intercept());
        return a;
    }

    private void place(Attributes position, Attributes orientation, Attributes measures, int z) {
        Point3 p = origin.plus(step.times(z));
        position.setDouble(Tag.ImagePositionPatient, VR.DS, p.x(), p.y(), p.z());
        orientation.setDouble(Tag.ImageOrientationPatient, VR.DS, row.x(), row.y(), row.z(), column.x(),
                column.y(), column.z());
        measures.setDouble(Tag.PixelSpacing, VR.DS, rowSpacingMm, columnSpacingMm);
        measures.setDouble(Tag.SliceThickness, VR.DS, thicknessMm);
    }

    private void pixels(Attributes a, int index, int frames) {
        a.setInt(Tag.SamplesPerPixel, VR.US, 1);
        a.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        a.setInt(Tag.Rows, VR.US, rows);
        a.setInt(Tag.Columns, VR.US, columns);
        a.setInt(Tag.BitsAllocated, VR.US, bitsAllocated);
        a.setInt(Tag.BitsStored, VR.US, bitsStored);
        a.setInt(Tag.HighBit, VR.US, bitsStored - 1);
        a.setInt(Tag.PixelRepresentation, VR.US, signed ? 1 : 0);
        int n = rows * columns;
        if (!RLE.equals(transferSyntax)) {
            byte[] raw = raw(index * n, n * frames, a.bigEndian());
            a.setBytes(Tag.PixelData, bitsAllocated == 8 ? VR.OB : VR.OW, Arrays.copyOf(raw, raw.length
                    + raw.length % 2));
            return;
        }
        Fragments fragments = a.newFragments(Tag.PixelData, VR.OB, frames + 1);
        fragments.add(new byte[0]);
        for (int f = 0; f < frames; f++) {
            fragments.add(RleFixture.encode(raw((index + f) * n, n, false), bitsAllocated / 8));
        }
    }

    /** Samples as they stand in a file; bits above the stored ones are set at random, as old overlays do. */
    private byte[] raw(int from, int count, boolean big) {
        int bytes = bitsAllocated / 8;
        long mask = bitsStored == 32 ? 0xffffffffL : (1L << bitsStored) - 1;
        byte[] out = new byte[count * bytes];
        for (int i = 0; i < count; i++) {
            long word = (long) voxels.get(from + i) & mask | random.nextLong() & ~mask;
            for (int b = 0; b < bytes; b++) {
                out[i * bytes + (big ? bytes - 1 - b : b)] = (byte) (word >> 8 * b);
            }
        }
        return out;
    }

    private Path save(Path file, Attributes a) throws IOException {
        Attributes meta = a.createFileMetaInformation(transferSyntax);
        if (preamble) {
            try (DicomOutputStream out = new DicomOutputStream(file.toFile())) {
                out.writeDataset(meta, a);
            }
        } else {
            try (DicomOutputStream out = new DicomOutputStream(Files.newOutputStream(file), transferSyntax)) {
                out.writeDataset(null, a);
            }
        }
        return file;
    }

    static Object array(VoxelData data) {
        return data instanceof VoxelData.Bytes b ? b.array()
                : data instanceof VoxelData.Shorts s ? s.array() : ((VoxelData.Ints) data).array();
    }
}
