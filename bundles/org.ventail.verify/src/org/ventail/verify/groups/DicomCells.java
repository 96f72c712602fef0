package org.ventail.verify.groups;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.Tag;
import org.dcm4che3.io.DicomInputStream;
import org.ventail.api.model.VentailException;

/** What a DICOM header says about its patient, its date and its scanner; on its top level, up to group 0018. */
final class DicomCells implements CellReader {
    private static final int[] TAGS = {Tag.PatientAge, Tag.PatientBirthDate, Tag.PatientSex, Tag.EthnicGroup,
            Tag.PatientSize, Tag.PatientWeight, Tag.InstitutionName, Tag.InstitutionalDepartmentName,
            Tag.InstitutionAddress, Tag.StudyDate, Tag.SeriesDate, Tag.AcquisitionDate, Tag.ContentDate,
            Tag.AcquisitionDateTime, Tag.Manufacturer, Tag.ManufacturerModelName, Tag.StationName,
            Tag.DeviceSerialNumber, Tag.MagneticFieldStrength};
    private static final int AFTER_ACQUISITION = 0x00200000;
    private static final int PREAMBLE = 128;

    @Override
    public boolean read(Path file, Optional<String> owner, Cells cells) throws VentailException {
        try {
            if (!isDicom(file)) {
                return false;
            }
            Attributes header = header(file);
            for (int tag : TAGS) {
                String keyword = ElementDictionary.keywordOf(tag, null);
                String[] values = header.getStrings(tag);
                if (values != null && owner.isPresent()) {
                    cells.add(owner.get(), Columns.ofKeyword(keyword).orElseThrow(), keyword, String.join(" ", values));
                }
            }
            return true;
        } catch (IOException | RuntimeException e) {
            throw CellReader.unreadable(file, "not readable as DICOM", e);
        }
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
