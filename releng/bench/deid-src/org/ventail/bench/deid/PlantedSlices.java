package org.ventail.bench.deid;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomOutputStream;

/**
 * Writes CT slices of 512x512 noise with identifiers of nobody in 65 places: {@code PlantedSlices FOLDER COUNT}. The places go by
 * number, {@code PLANTED01} and on, to {@code FOLDER.txt}.
 */
public final class PlantedSlices {
    private static final int SIZE = 512;
    private static final int[] TEXTS = {Tag.PatientName, Tag.PatientID, Tag.OtherPatientNames, Tag.PatientBirthName,
            Tag.PatientMotherBirthName, Tag.PatientAddress, Tag.PatientTelephoneNumbers, Tag.PatientComments, Tag.AdditionalPatientHistory,
            Tag.EthnicGroup, Tag.Occupation, Tag.MilitaryRank, Tag.MedicalRecordLocator, Tag.AccessionNumber, Tag.StudyID,
            Tag.InstitutionName, Tag.InstitutionAddress, Tag.InstitutionalDepartmentName, Tag.ReferringPhysicianName,
            Tag.PerformingPhysicianName, Tag.OperatorsName, Tag.NameOfPhysiciansReadingStudy, Tag.RequestingPhysician,
            Tag.StationName, Tag.DeviceSerialNumber, Tag.StudyDescription, Tag.SeriesDescription, Tag.ProtocolName, Tag.ImageComments,
            Tag.RequestedProcedureDescription, Tag.RequestAttributesSequence, Tag.PerformedProcedureStepDescription,
            Tag.PerformedProcedureStepID, Tag.AdmissionID, Tag.CurrentPatientLocation, Tag.PatientInstitutionResidence,
            Tag.RetrieveAETitle, Tag.ContentCreatorName, Tag.TextComments, Tag.DerivationDescription, Tag.AcquisitionComments,
            Tag.ScheduledProcedureStepDescription, Tag.ReasonForStudy, Tag.InterpretationText, Tag.ResultsComments};
    private final List<String> planted = new ArrayList<>();

    private PlantedSlices() {
    }

    /** Writes. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Random random = new Random(1);
        PlantedSlices slices = new PlantedSlices();
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            slices.planted.clear();
            Attributes a = slices.slice(i, random);
            try (DicomOutputStream out = new DicomOutputStream(new File(folder.toFile(), "slice-%04d.dcm".formatted(i)))) {
                out.writeDataset(a.createFileMetaInformation(UID.ExplicitVRLittleEndian), a);
            }
        }
        Files.write(Path.of(args[0] + ".txt"), slices.planted);
    }

    private String next() {
        planted.add("PLANTED%02d".formatted(planted.size() + 1));
        return planted.get(planted.size() - 1);
    }

    private Attributes slice(int n, Random random) {
        Attributes a = image(n, random);
        for (int tag : TEXTS) {
            VR vr = org.dcm4che3.data.ElementDictionary.vrOf(tag, null);
            if (vr == VR.SQ) {
                Attributes item = new Attributes();
                a.newSequence(tag, 1).add(item);
                item.setString(Tag.RequestedProcedureID, VR.SH, next());
            } else {
                a.setString(tag, vr, next());
            }
        }
        nested(a, 4);
        a.setString(0x00190010, VR.LO, next());
        for (int i = 0; i < 10; i++) {
            a.setString(0x00191000 + i, VR.LO, next());
        }
        a.setString(0x60001500, VR.LO, next());
        a.setBytes(0x60003000, VR.OW, (next() + " ").getBytes());
        a.setBytes(0x50003000, VR.OW, (next() + " ").getBytes());
        Attributes icon = new Attributes();
        icon.setBytes(Tag.PixelData, VR.OW, (next() + " ").getBytes());
        a.newSequence(Tag.IconImageSequence, 1).add(icon);
        a.setBytes(Tag.DataSetTrailingPadding, VR.OB, (next() + " ").getBytes());
        return a;
    }

    private void nested(Attributes a, int depth) {
        if (depth > 0) {
            Attributes item = new Attributes();
            a.newSequence(Tag.SourceImageSequence, 1).add(item);
            item.setString(Tag.PatientComments, VR.LT, next());
            nested(item, depth - 1);
        }
    }

    private static Attributes image(int n, Random random) {
        Attributes a = new Attributes();
        a.setString(Tag.SOPClassUID, VR.UI, UID.CTImageStorage);
        a.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3.4.5." + (n + 1));
        a.setString(Tag.StudyInstanceUID, VR.UI, "1.2.3.4");
        a.setString(Tag.SeriesInstanceUID, VR.UI, "1.2.3.4.5");
        a.setString(Tag.FrameOfReferenceUID, VR.UI, "1.2.3.9");
        a.setString(Tag.Modality, VR.CS, "CT");
        a.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "AXIAL");
        a.setString(Tag.StudyDate, VR.DA, "20240506");
        a.setString(Tag.PatientBirthDate, VR.DA, "19500203");
        a.setString(Tag.ImagePositionPatient, VR.DS, "-128", "-128", String.valueOf(n));
        a.setString(Tag.ImageOrientationPatient, VR.DS, "1", "0", "0", "0", "1", "0");
        a.setString(Tag.PixelSpacing, VR.DS, "0.5", "0.5");
        a.setString(Tag.InstanceNumber, VR.IS, String.valueOf(n + 1));
        a.setInt(Tag.SamplesPerPixel, VR.US, 1);
        a.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        a.setInt(Tag.Rows, VR.US, SIZE);
        a.setInt(Tag.Columns, VR.US, SIZE);
        a.setInt(Tag.BitsAllocated, VR.US, 16);
        a.setInt(Tag.BitsStored, VR.US, 16);
        a.setInt(Tag.HighBit, VR.US, 15);
        a.setInt(Tag.PixelRepresentation, VR.US, 1);
        byte[] pixels = new byte[2 * SIZE * SIZE];
        random.nextBytes(pixels);
        a.setBytes(Tag.PixelData, VR.OW, pixels);
        return a;
    }
}
