package org.ventail.ui.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomOutputStream;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.ui.studio.Change;

/** Headers of nobody's slices. */
public final class Headers {
    private Headers() {
    }

    /** Writes a slice without pixels whose header is full of what identifies. */
    public static Path write(Path file, int number) throws IOException {
        try (DicomOutputStream out = new DicomOutputStream(file.toFile())) {
            Attributes data = slice(number);
            out.writeDataset(data.createFileMetaInformation(UID.ExplicitVRLittleEndian), data);
        }
        return file;
    }

    /** Selects a series of these files. */
    public static void select(Path folder, Path... files) {
        Series series = new Series("header-series", "MR 1 slice", Modality.MR, "DICOM", Series.Role.OTHER, Optional.empty(), 1, 1,
                List.of(files), "study", "", Map.of(), List.of());
        Cohort cohort = new Cohort(folder, List.of(new Subject("sub-01", List.of(series), Map.of())), List.of());
        Bench.studio().update(Change.COHORT, s -> s.opened(cohort));
        Bench.studio().update(Change.SELECTION, s -> s.selected("sub-01", series));
    }

    private static Attributes slice(int number) {
        Attributes a = new Attributes();
        text(a, VR.UI, Tag.SOPClassUID, UID.MRImageStorage, Tag.SOPInstanceUID, "1.2.3.4." + number, Tag.StudyInstanceUID,
                "1.2.3",
                Tag.SeriesInstanceUID, "1.2.3.4", Tag.FrameOfReferenceUID, "1.2.3.5");
        text(a, VR.PN, Tag.PatientName, "NOBODY^NEMO", Tag.ReferringPhysicianName, "NOBODY^ELSE", Tag.OperatorsName,
                "NOBODY^AT ALL");
        text(a, VR.DA, Tag.PatientBirthDate, "19700102", Tag.StudyDate, "20240506", Tag.SeriesDate, "20240506");
        text(a, VR.TM, Tag.StudyTime, "101530", Tag.SeriesTime, "101612");
        text(a, VR.LO, Tag.PatientID, "MRN-000017", Tag.InstitutionName, "General Hospital of Nowhere", Tag.Manufacturer, "ACME",
                Tag.StudyDescription, "Head of NEMO, 06.05.2024", Tag.SeriesDescription, "T1 MPRAGE sagittal", Tag.ProtocolName,
                "t1_mprage_sag", Tag.DeviceSerialNumber, "41077");
        text(a, VR.SH, Tag.AccessionNumber, "A-4711", Tag.StationName, "MR-ROOM-2", Tag.StudyID, "4711");
        text(a, VR.CS, Tag.Modality, "MR", Tag.PatientSex, "O", Tag.BodyPartExamined, "HEAD", Tag.ScanningSequence, "GR");
        text(a, VR.DS, Tag.EchoTime, "2.98", Tag.RepetitionTime, "2300", Tag.FlipAngle, "9", Tag.PatientWeight, "71");
        text(a, VR.AS, Tag.PatientAge, "054Y");
        text(a, VR.LT, Tag.ImageComments, "seen with Nemo Nobody, phone 555 0100");
        a.setInt(Tag.Rows, VR.US, 256);
        a.setInt(Tag.Columns, VR.US, 256);
        Attributes item = new Attributes();
        text(item, VR.UI, Tag.ReferencedSOPClassUID, UID.MRImageStorage, Tag.ReferencedSOPInstanceUID, "1.2.3.9");
        a.newSequence(Tag.ReferencedImageSequence, 1).add(item);
        a.setString("ACME HEADER", 0x00191008, VR.LO, "NOBODY");
        return a;
    }

    private static void text(Attributes a, VR vr, Object... tagsAndValues) {
        for (int i = 0; i < tagsAndValues.length; i += 2) {
            a.setString((Integer) tagsAndValues[i], vr, (String) tagsAndValues[i + 1]);
        }
    }
}
