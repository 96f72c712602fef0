package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which tables of a data set speak of an image, and of whom. */
class PersonTablesTest {
    @TempDir
    Path temp;
    private Path image;
    private Path participants;
    private Path scans;

    @BeforeEach
    void dataSet() throws Exception {
        Path anat = Files.createDirectories(temp.resolve("sub-01/ses-1/anat"));
        image = Files.createFile(anat.resolve("sub-01_ses-1_T1w.nii"));
        participants = Files.writeString(temp.resolve("participants.tsv"),
                "participant_id\tage\nsub-01\t30\nsub-02\t40\n");
        scans = Files.writeString(temp.resolve("sub-01/ses-1/sub-01_ses-1_scans.tsv"), "filename\n");
    }

    @Test
    void theNearestComesFirst() {
        assertEquals(List.of(scans, participants), PersonTables.of(image));
    }

    @Test
    void outsideADataSetThereIsNone() throws Exception {
        assertEquals(List.of(), PersonTables.of(Files.createDirectories(temp.resolve("other/more")).resolve("x.nii")
                .toAbsolutePath().getRoot().resolve("x.nii")));
    }

    @Test
    void onlyTheRowsOfThePersonAreLeft() throws Exception {
        Path cut = PersonTables.cut(participants, "sub-02", temp.resolve("rows.tsv"));
        assertEquals(List.of("participant_id\tage", "sub-02\t40"), Files.readAllLines(cut));
        assertEquals(scans, PersonTables.cut(scans, "sub-02", temp.resolve("rows.tsv")));
    }
}
