package org.ventail.bench.deid;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomOutputStream;

/**
 * Writes headers of CT slices with 512x512 pixels that take no room on the disk, 100 to a series: {@code SparseSlices FOLDER COUNT}.
 */
public final class SparseSlices {
    private static final int SIZE = 512;
    private static final int SLICES = 100;

    private SparseSlices() {
    }

    /** Writes. */
    public static void main(String[] args) throws IOException {
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            Path folder = Files.createDirectories(Path.of(args[0]).resolve("series-%03d".formatted(i / SLICES)));
            Path file = folder.resolve("slice-%03d.dcm".formatted(i % SLICES));
            Attributes a = header(i / SLICES, i % SLICES);
            try (DicomOutputStream out = new DicomOutputStream(file.toFile())) {
                out.writeDataset(a.createFileMetaInformation(UID.ExplicitVRLittleEndian), a);
                out.writeHeader(Tag.PixelData, VR.OW, 2 * SIZE * SIZE);
            }
            try (RandomAccessFile pixels = new RandomAccessFile(file.toFile(), "rw")) {
                pixels.setLength(pixels.length() + 2L * SIZE * SIZE);
            }
        }
    }

    private static Attributes header(int series, int slice) {
        Attributes a = new Attributes();
        a.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 100");
        a.setString(Tag.SOPClassUID, VR.UI, UID.CTImageStorage);
        a.setString(Tag.SOPInstanceUID, VR.UI, "1.2.276.0.7230010.3.1.4." + series + "." + slice);
        a.setString(Tag.SeriesInstanceUID, VR.UI, "1.2.276.0.7230010.3.1.3." + series);
        a.setString(Tag.StudyInstanceUID, VR.UI, "1.2.276.0.7230010.3.1.2." + series / 2);
        a.setString(Tag.FrameOfReferenceUID, VR.UI, "1.2.276.0.7230010.3.1.1." + series / 2);
        for (int tag : new int[] {Tag.StudyDate, Tag.SeriesDate, Tag.AcquisitionDate, Tag.ContentDate, Tag.PatientBirthDate}) {
            a.setString(tag, VR.DA, "20200102");
        }
        for (int tag : new int[] {Tag.StudyTime, Tag.SeriesTime, Tag.AcquisitionTime, Tag.ContentTime}) {
            a.setString(tag, VR.TM, "101112.500000");
        }
        for (int tag : new int[] {Tag.Manufacturer, Tag.ManufacturerModelName, Tag.InstitutionName, Tag.StudyDescription,
                Tag.SeriesDescription, Tag.ProtocolName, Tag.PatientID, Tag.DeviceSerialNumber, Tag.SoftwareVersions}) {
            a.setString(tag, VR.LO, "value " + series / 2);
        }
        a.setString(Tag.PatientName, VR.PN, "PLANTED^" + series / 2);
        a.setString(Tag.Modality, VR.CS, "CT");
        a.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "AXIAL");
        a.setString(Tag.PatientPosition, VR.CS, "HFS");
        for (int tag : new int[] {Tag.KVP, Tag.SliceThickness, Tag.ReconstructionDiameter, Tag.GantryDetectorTilt, Tag.TableHeight,
                Tag.DistanceSourceToDetector, Tag.DistanceSourceToPatient, Tag.RescaleSlope, Tag.RescaleIntercept,
                Tag.WindowCenter, Tag.WindowWidth}) {
            a.setString(tag, VR.DS, "1.5");
        }
        a.setString(Tag.ImagePositionPatient, VR.DS, "-125", "-125", Integer.toString(slice));
        a.setString(Tag.ImageOrientationPatient, VR.DS, "1", "0", "0", "0", "1", "0");
        a.setString(Tag.PixelSpacing, VR.DS, "0.5", "0.5");
        a.setString(Tag.InstanceNumber, VR.IS, Integer.toString(slice + 1));
        a.setString(Tag.SeriesNumber, VR.IS, Integer.toString(series));
        Attributes reference = new Attributes();
        reference.setString(Tag.ReferencedSOPClassUID, VR.UI, UID.CTImageStorage);
        reference.setString(Tag.ReferencedSOPInstanceUID, VR.UI, "1.2.276.0.7230010.3.1.4." + series + "." + slice);
        a.newSequence(Tag.ReferencedImageSequence, 1).add(reference);
        a.setString(0x00190010, VR.LO, "ACME PRIVATE");
        a.setBytes(0x00191010, VR.OB, new byte[2048]);
        a.setInt(Tag.SamplesPerPixel, VR.US, 1);
        a.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        for (int tag : new int[] {Tag.Rows, Tag.Columns}) {
            a.setInt(tag, VR.US, SIZE);
        }
        a.setInt(Tag.BitsAllocated, VR.US, 16);
        a.setInt(Tag.BitsStored, VR.US, 12);
        a.setInt(Tag.HighBit, VR.US, 11);
        a.setInt(Tag.PixelRepresentation, VR.US, 0);
        return a;
    }
}
