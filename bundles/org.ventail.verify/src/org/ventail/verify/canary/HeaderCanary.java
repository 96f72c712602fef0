package org.ventail.verify.canary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomInputStream;
import org.dcm4che3.io.DicomOutputStream;

/** Writes a made-up name into the header of a file that a cleaner has just cleaned. */
public final class HeaderCanary {
    private static final String CREATOR = "CANARY";
    private static final int PRIVATE_TAG = 0x00990010;

    private HeaderCanary() {
    }

    /**
     * Changes the file.
     *
     * @return whether there is a place for this kind in this file
     */
    public static boolean plant(CanaryKind kind, Path file, SyntheticPerson person) throws IOException {
        String name = file.getFileName().toString();
        if (kind.companion().isEmpty() && isNifti(name)) {
            return NiftiCanary.plant(kind, file, person);
        }
        if (kind.companion().isPresent()) {
            return name.endsWith(kind.companion().get()) && TextCanary.plant(file, person);
        }
        return isDicom(file) && dicom(kind, file, person);
    }

    private static boolean isNifti(String name) {
        return name.endsWith(".nii") || name.endsWith(".nii.gz");
    }

    private static boolean isDicom(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(132);
            return start.length == 132 && new String(start, 128, 4, java.nio.charset.StandardCharsets.US_ASCII).equals("DICM");
        }
    }

    private static boolean dicom(CanaryKind kind, Path file, SyntheticPerson person) throws IOException {
        Attributes meta;
        Attributes dataset;
        try (DicomInputStream in = new DicomInputStream(file.toFile())) {
            in.setIncludeBulkData(DicomInputStream.IncludeBulkData.YES);
            meta = in.readFileMetaInformation();
            dataset = in.readDataset(-1, -1);
        }
        switch (kind) {
            case HEADER -> dataset.setString(Tag.OtherPatientNames, VR.PN, person.dicomName());
            case NESTED -> nested(dataset).setString(Tag.PatientName, VR.PN, person.dicomName());
            case PRIVATE -> dataset.setString(CREATOR, PRIVATE_TAG, VR.LO, person.dicomName());
            default -> {
                return false;
            }
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DicomOutputStream out = new DicomOutputStream(Files.newOutputStream(part), UID.ExplicitVRLittleEndian)) {
            out.writeDataset(meta, dataset);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    private static Attributes nested(Attributes dataset) {
        Sequence sequence = dataset.newSequence(Tag.RequestAttributesSequence, 1);
        Attributes item = new Attributes();
        sequence.add(item);
        return item;
    }
}
