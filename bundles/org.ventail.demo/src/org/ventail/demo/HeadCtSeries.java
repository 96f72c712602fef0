package org.ventail.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomOutputStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/** Writes a CT volume as a DICOM series with everything in its header that must not leave, and a picture derived from it. */
final class HeadCtSeries {
    private static final String ROOT = "2.25.30017735622941";
    private static final String CT_IMAGE_STORAGE = "1.2.840.10008.5.1.4.1.1.2";
    private static final String SECONDARY_CAPTURE = "1.2.840.10008.5.1.4.1.1.7";

    private HeadCtSeries() {
    }

    static void write(Volume ct, Path folder, IProgressMonitor monitor) throws IOException {
        Geometry g = ct.geometry();
        SubMonitor m = SubMonitor.convert(monitor, g.nz() + 1);
        Path series = Files.createDirectories(folder.resolve("S0001"));
        for (int z = 0; z < g.nz(); z++) {
            // instance numbers run against the slices, as they do on some scanners: only the geometry tells the order
            save(slice(ct, z, g.nz() - z), series.resolve("IM%05d".formatted(g.nz() - z)));
            m.split(1);
        }
        Path derived = Files.createDirectories(folder.resolve("S0002"));
        save(profile(ct), derived.resolve("IM00001"));
    }

    private static Attributes slice(Volume ct, int z, int instance) {
        Geometry g = ct.geometry();
        Spacing s = g.spacingMm();
        Point3 row = g.voxelToLps().column(0).normalized();
        Point3 column = g.voxelToLps().column(1).normalized();
        Point3 position = g.voxelToLps().apply(new Point3(0, 0, z));
        Attributes a = PatientHeader.of(CT_IMAGE_STORAGE, ROOT + ".1." + instance, ROOT + ".1", 1, instance);
        a.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "AXIAL");
        a.setString(Tag.Modality, VR.CS, "CT");
        a.setString(Tag.SeriesDescription, VR.LO, "HEAD 1.5");
        a.setString(Tag.FrameOfReferenceUID, VR.UI, ROOT + ".9");
        a.setDouble(Tag.ImagePositionPatient, VR.DS, position.x(), position.y(), position.z());
        a.setDouble(Tag.ImageOrientationPatient, VR.DS, row.x(), row.y(), row.z(), column.x(), column.y(), column.z());
        a.setDouble(Tag.PixelSpacing, VR.DS, s.yMm(), s.xMm());
        a.setDouble(Tag.SliceThickness, VR.DS, s.zMm());
        a.setDouble(Tag.RescaleSlope, VR.DS, 1);
        a.setDouble(Tag.RescaleIntercept, VR.DS, 0);
        a.setDouble(Tag.WindowCenter, VR.DS, 40);
        a.setDouble(Tag.WindowWidth, VR.DS, 400);
        image(a, g.nx(), g.ny(), 16, 1);
        short[] voxels = ((VoxelData.Shorts) ct.data()).array();
        ByteBuffer bytes = ByteBuffer.allocate(g.nx() * g.ny() * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(voxels, z * g.nx() * g.ny(), g.nx() * g.ny());
        a.setBytes(Tag.PixelData, VR.OW, bytes.array());
        return a;
    }

    /** The profile of the head as a screen save: a derived object that shows the face. */
    private static Attributes profile(Volume ct) {
        Geometry g = ct.geometry();
        Attributes a = PatientHeader.of(SECONDARY_CAPTURE, ROOT + ".2.1", ROOT + ".2", 2, 1);
        a.setString(Tag.ImageType, VR.CS, "DERIVED", "SECONDARY", "SCREEN SAVE");
        a.setString(Tag.Modality, VR.CS, "CT");
        a.setString(Tag.ConversionType, VR.CS, "WSD");
        a.setString(Tag.SeriesDescription, VR.LO, "SCREEN SAVE");
        byte[] pixels = new byte[g.ny() * g.nz()];
        for (int z = 0; z < g.nz(); z++) {
            for (int y = 0; y < g.ny(); y++) {
                double brightest = -1000;
                for (int x = 0; x < g.nx(); x++) {
                    brightest = Math.max(brightest, ct.value(x, y, z));
                }
                pixels[(g.nz() - 1 - z) * g.ny() + y] = (byte) Math.max(0, Math.min(255, (brightest + 200) / 5));
            }
        }
        image(a, g.ny(), g.nz(), 8, 0);
        a.setBytes(Tag.PixelData, VR.OB, pixels);
        return a;
    }

    private static void image(Attributes a, int columns, int rows, int bits, int signed) {
        a.setInt(Tag.SamplesPerPixel, VR.US, 1);
        a.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        a.setInt(Tag.Rows, VR.US, rows);
        a.setInt(Tag.Columns, VR.US, columns);
        a.setInt(Tag.BitsAllocated, VR.US, bits);
        a.setInt(Tag.BitsStored, VR.US, bits);
        a.setInt(Tag.HighBit, VR.US, bits - 1);
        a.setInt(Tag.PixelRepresentation, VR.US, signed);
    }

    private static void save(Attributes a, Path file) throws IOException {
        try (DicomOutputStream out = new DicomOutputStream(file.toFile())) {
            out.writeDataset(a.createFileMetaInformation(UID.ExplicitVRLittleEndian), a);
        }
    }
}
