package org.ventail.verify.header;

import java.io.IOException;
import java.nio.file.Path;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomOutputStream;

/**
 * Small MR files: an original with a full patient header, and what a good cleaner would make of it. The person is made
 * up.
 */
public final class DicomFixture {
    public static final String ORIGINAL_UID = "1.2.826.0.1.3680043.9.7777.1.2.3";
    public static final String FAMILY_NAME = "Quxelby";

    private DicomFixture() {
    }

    public static Attributes original() {
        Attributes a = new Attributes();
        a.setString(Tag.SOPClassUID, VR.UI, UID.MRImageStorage);
        a.setString(Tag.SOPInstanceUID, VR.UI, ORIGINAL_UID + ".9");
        a.setString(Tag.StudyInstanceUID, VR.UI, ORIGINAL_UID);
        a.setString(Tag.PatientName, VR.PN, FAMILY_NAME + "^Zorba");
        a.setString(Tag.PatientID, VR.LO, "ZQ-4711");
        a.setString(Tag.PatientBirthDate, VR.DA, "19610203");
        a.setString(Tag.PatientSex, VR.CS, "F");
        a.setString(Tag.StudyDate, VR.DA, "20230405");
        a.setString(Tag.StudyTime, VR.TM, "101112");
        a.setString(Tag.AccessionNumber, VR.SH, "ACC998877");
        a.setString(Tag.InstitutionName, VR.LO, "Lakeside Imaging");
        a.setString(Tag.SeriesDescription, VR.LO, "t1 sagittal");
        a.setInt(Tag.Rows, VR.US, 2);
        a.setInt(Tag.Columns, VR.US, 2);
        a.setBytes(Tag.PixelData, VR.OW, new byte[8]);
        return a;
    }

    public static Attributes cleaned() {
        Attributes a = new Attributes();
        a.setString(Tag.SOPClassUID, VR.UI, UID.MRImageStorage);
        a.setString(Tag.SOPInstanceUID, VR.UI, "2.25.123456789012345678901");
        a.setString(Tag.StudyInstanceUID, VR.UI, "2.25.223456789012345678901");
        a.setString(Tag.PatientName, VR.PN, "P001");
        a.setString(Tag.PatientID, VR.LO, "P001");
        a.setNull(Tag.PatientBirthDate, VR.DA);
        a.setNull(Tag.StudyDate, VR.DA);
        a.setNull(Tag.AccessionNumber, VR.SH);
        a.setString(Tag.PatientIdentityRemoved, VR.CS, "YES");
        a.setInt(Tag.Rows, VR.US, 2);
        a.setInt(Tag.Columns, VR.US, 2);
        a.setBytes(Tag.PixelData, VR.OW, new byte[8]);
        return a;
    }

    /** Adds a code of what was done. */
    public static Attributes claiming(Attributes a, String code) {
        Sequence items = a.ensureSequence(Tag.DeidentificationMethodCodeSequence, 1);
        Attributes item = new Attributes();
        item.setString(Tag.CodeValue, VR.SH, code);
        item.setString(Tag.CodingSchemeDesignator, VR.SH, "DCM");
        items.add(item);
        return a;
    }

    public static Path write(Attributes a, Path file) throws IOException {
        try (DicomOutputStream out = new DicomOutputStream(file.toFile())) {
            out.writeDataset(a.createFileMetaInformation(UID.ExplicitVRLittleEndian), a);
        }
        return file;
    }
}
