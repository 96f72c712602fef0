package org.ventail.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.model.VentailException;
import org.ventail.io.nifti.NiftiFiles;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;

/** A BIDS folder (BIDS 1.8: dataset description, participants table, one T1w a subject with sidecar) while it is made. */
final class BidsFolder {
    private static final double SPACING_MM = 1.3;

    private final Path root;
    private final StringBuilder participants = new StringBuilder("participant_id\tage\tsex\tdiagnosis\n");

    private BidsFolder(Path root) {
        this.root = root;
    }

    static BidsFolder create(Path root) throws IOException {
        Files.createDirectories(root);
        Files.writeString(root.resolve("dataset_description.json"),
                "{\"Name\": \"Ventail demo\", \"BIDSVersion\": \"1.8.0\", \"DatasetType\": \"raw\"}\n");
        return new BidsFolder(root);
    }

    void addCopy(String label, String sex, int age, Path niiGz) throws IOException {
        Files.copy(niiGz, anat(label, sex, age));
    }

    void addSynthetic(String label, long seed, IProgressMonitor monitor) throws IOException, VentailException {
        SyntheticHead head = SyntheticHead.random(seed);
        NiftiFiles.write(head.voxelise(Contrast.T1, SyntheticHead.grid(SPACING_MM), seed),
                anat(label, seed % 2 == 0 ? "F" : "M", 30 + (int) (seed % 50)), monitor);
    }

    private Path anat(String label, String sex, int age) throws IOException {
        Path anat = Files.createDirectories(root.resolve("sub-" + label).resolve("anat"));
        Files.writeString(anat.resolve("sub-" + label + "_T1w.json"), """
                {"Modality": "MR", "MagneticFieldStrength": 3, "InstitutionName": "MADE-UP HOSPITAL",
                 "AcquisitionDateTime": "2012-09-14T15:12:08", "DeviceSerialNumber": "SN-998877"}
                """);
        participants.append("sub-%s\t%d\t%s\tmade-up%n".formatted(label, age, sex));
        return anat.resolve("sub-" + label + "_T1w.nii.gz");
    }

    void finish() throws IOException {
        Files.write(root.resolve("participants.tsv"), participants.toString().getBytes(StandardCharsets.UTF_8));
    }
}
