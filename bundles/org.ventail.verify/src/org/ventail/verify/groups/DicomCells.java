package org.ventail.verify.groups;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.io.DicomInputStream;
import org.ventail.api.model.VentailException;

/** What a DICOM header says about its patient, its date and its scanner; on its top level, up to group 0018. */
final class DicomCells implements CellReader {
    private static final int[] TAGS = {Tag.PatientAge, Tag.PatientBirthDate, Tag.PatientSex, Tag.EthnicGroup,
            Tag.PatientSize, Tag.PatientWeight, Tag.InstitutionName, Tag.InstitutionalDepartmentName,
            Tag.InstitutionAddress, Tag.StudyDate, Tag.SeriesDate, Tag.AcquisitionDate, Tag.ContentDate,
            Tag.AcquisitionDateTime, Tag.ManufacturerModelName, Tag.StationName, Tag.DeviceSerialNumber};
    private static final int AFTER_ACQUISITION = 0x00200000;
    private static final int PREAMBLE = 128;
    private static final int YEAR_DIGITS = 4;
    /** PS3.15 option Retain Longitudinal Temporal Information with Modified Dates. */
    private static final String MODIFIED_DATES = "113107";

    @Override
    public boolean read(Path file, Optional<String> owner, Cells cells) throws VentailException {
        try {
            if (!isDicom(file)) {
                return false;
            }
            Attributes header = header(file);
            boolean shifted = datesShifted(header);
            for (int tag : TAGS) {
                String keyword = ElementDictionary.keywordOf(tag, null);
                String[] values = header.getStrings(tag);
                if (values != null && owner.isPresent()) {
                    String column = Columns.ofKeyword(keyword).orElseThrow();
                    String value = String.join(" ", values);
                    cells.add(owner.get(), column, keyword,
                            shifted && column.equals(Columns.DATE) && !Columns.empty(value) ? year(value) : value);
                }
            }
            return true;
        } catch (IOException | RuntimeException e) {
            throw CellReader.unreadable(file, "not readable as DICOM", e);
        }
    }

    /** A day shifted by up to a year says the year at best. */
    private static String year(String date) {
        return date.substring(0, Math.min(YEAR_DIGITS, date.length()));
    }

    private static boolean datesShifted(Attributes header) {
        Sequence done = header.getSequence(Tag.DeidentificationMethodCodeSequence);
        return done != null && done.stream().anyMatch(i -> MODIFIED_DATES.equals(i.getString(Tag.CodeValue)));
    }

    private static boolean isDicom(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(PREAMBLE + 4);
            return first.length == PREAMBLE + 4
                    && new String(first, PREAMBLE, 4, StandardCharsets.US_ASCII).equals("DICM");
        }
    }

    private static Attributes header(Path file) throws IOException {
        try (DicomInputStream in = new DicomInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.readFileMetaInformation();
            return in.readDataset(-1, AFTER_ACQUISITION);
        }
    }
}
