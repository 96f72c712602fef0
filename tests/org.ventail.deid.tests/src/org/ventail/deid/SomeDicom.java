package org.ventail.deid;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomInputStream;
import org.dcm4che3.io.DicomOutputStream;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.model.VentailException;

/** Small DICOM objects full of things that must not leave; every secret text has {@link #SECRET} in it. */
final class SomeDicom {
    static final String SECRET = "SECRET";
    static final byte[] KEY = new byte[32];
    static final DeidContext CONTEXT = new DeidContext("sub-abc", KEY, -10, false);

    private SomeDicom() {
    }

    /** A 4x4 MR slice with a full header. */
    static Attributes slice(String instanceUid) {
        Attributes a = new Attributes();
        a.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 100");
        a.setString(Tag.SOPClassUID, VR.UI, UID.MRImageStorage);
        a.setString(Tag.SOPInstanceUID, VR.UI, instanceUid);
        a.setString(Tag.StudyInstanceUID, VR.UI, "1.2.3.4.5");
        a.setString(Tag.SeriesInstanceUID, VR.UI, "1.2.3.4.5.6");
        a.setString(Tag.FrameOfReferenceUID, VR.UI, "1.2.3.4.5.7");
        a.setString(Tag.PatientName, VR.PN, "SECRET^NAME");
        a.setString(Tag.PatientID, VR.LO, "SECRET-1");
        a.setString(Tag.PatientBirthDate, VR.DA, "19500203");
        a.setString(Tag.StudyDate, VR.DA, "20240506");
        a.setString(Tag.InstitutionName, VR.LO, "SECRET HOSPITAL");
        a.setString(Tag.Modality, VR.CS, "MR");
        a.setString(Tag.ImagePositionPatient, VR.DS, "-1.5", "2.25", "3");
        a.setString(Tag.ImageOrientationPatient, VR.DS, "1", "0", "0", "0", "1", "0");
        a.setString(Tag.PixelSpacing, VR.DS, "1.25", "1.25");
        a.setInt(Tag.Rows, VR.US, 4);
        a.setInt(Tag.Columns, VR.US, 4);
        a.setInt(Tag.BitsAllocated, VR.US, 16);
        a.setInt(Tag.BitsStored, VR.US, 12);
        a.setInt(Tag.PixelRepresentation, VR.US, 0);
        byte[] pixels = new byte[32];
        new Random(1).nextBytes(pixels);
        for (int i = 1; i < pixels.length; i += 2) {
            pixels[i] &= 0x0f;
        }
        a.setBytes(Tag.PixelData, VR.OW, pixels);
        return a;
    }

    static Path write(Path file, Attributes data, String transferSyntax) throws IOException {
        Attributes meta = new Attributes();
        meta.setBytes(Tag.FileMetaInformationVersion, VR.OB, new byte[] {0, 1});
        meta.setString(Tag.MediaStorageSOPClassUID, VR.UI, data.getString(Tag.SOPClassUID, UID.MRImageStorage));
        meta.setString(Tag.MediaStorageSOPInstanceUID, VR.UI, data.getString(Tag.SOPInstanceUID));
        meta.setString(Tag.TransferSyntaxUID, VR.UI, transferSyntax);
        meta.setString(Tag.ImplementationClassUID, VR.UI, "1.2.3");
        meta.setString(Tag.SourceApplicationEntityTitle, VR.AE, "SECRETAE");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DicomOutputStream out = new DicomOutputStream(bytes, UID.ExplicitVRLittleEndian);
        byte[] preamble = new byte[128];
        System.arraycopy("SECRET preamble".getBytes(StandardCharsets.US_ASCII), 0, preamble, 0, 15);
        out.setPreamble(preamble);
        out.writeDataset(meta, data);
        out.finish();
        return Files.write(file, bytes.toByteArray());
    }

    static Path write(Path file, Attributes data) throws IOException {
        return write(file, data, UID.ExplicitVRLittleEndian);
    }

    static Attributes read(Path file) throws IOException {
        try (DicomInputStream in = new DicomInputStream(new File(file.toString()))) {
            in.setIncludeBulkData(DicomInputStream.IncludeBulkData.YES);
            return in.readDataset(-1, -1);
        }
    }

    static Attributes readMeta(Path file) throws IOException {
        try (DicomInputStream in = new DicomInputStream(new File(file.toString()))) {
            return in.readFileMetaInformation();
        }
    }

    /** Cleans a file into a new one beside it. */
    static Path cleaned(Path in, DeidContext context) throws IOException, VentailException {
        int n = 0;
        while (Files.exists(in.resolveSibling("clean-" + n + ".dcm"))) {
            n++;
        }
        Path out = in.resolveSibling("clean-" + n + ".dcm");
        new DicomCleaner().clean(in, out, context, null);
        return out;
    }

    /** Whether a text stands anywhere in a file. */
    static boolean holds(Path file, String text) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    }

    static void append(Path file, byte... bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            out.write(bytes);
        }
    }

    static void truncate(Path file, int bytesLess) throws IOException {
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length - bytesLess));
    }
}
