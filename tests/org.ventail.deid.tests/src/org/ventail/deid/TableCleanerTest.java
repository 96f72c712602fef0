package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.model.VentailException;
import org.ventail.deid.profile.ProfileReader;

class TableCleanerTest {
    private static final CleaningProfile LONGITUDINAL = ProfileReader.shipped("longitudinal");
    @TempDir
    Path folder;

    @Test
    void keepsOfAParticipantWhatTheProfileKeepsOfHeaders() throws Exception {
        String table = "participant_id\tname\tage\tsex\tweight\tscan_date\tdiagnosis\nsub-01\tSECRET\t93\tF\t61.5\t2024-05-06\tSECRET\n";
        assertEquals("participant_id\tage\tsex\tweight\tscan_date\nsub-abc\t90\tF\t61.5\t2024-04-26\n",
                clean("participants.tsv", table, LONGITUDINAL));
        assertEquals("participant_id\nsub-abc\n", clean("participants.tsv", table, CleaningProfile.BASIC));
    }

    @Test
    void shiftsTheTimesOfScansAndKeepsOnlyNamesOfTheRelease() throws Exception {
        String table = """
                filename\tacq_time\toperator
                anat/sub-abc_run-1_T1w.nii.gz\t2024-05-06T12:00:00.25\tSECRET
                anat/sub-SECRET_T1w.nii.gz\tn/a\tSECRET
                anat/sub-abc_run-2_mr/\tyesterday\tSECRET
                """;
        assertEquals("""
                filename\tacq_time
                anat/sub-abc_run-1_T1w.nii.gz\t2024-04-26T12:00:00.25
                n/a\tn/a
                anat/sub-abc_run-2_mr/\tn/a
                """, clean("sub-abc_scans.tsv", table, LONGITUDINAL));
    }

    @Test
    void keepsEventsWithoutWhatLooksLikeSomebody() throws Exception {
        assertEquals("onset\tduration\ttrial_type\n1.5\t0.5\tface\n3\t0.5\tn/a\n", clean("x_events.tsv",
                "onset\tduration\ttrial_type\tnote\n1.5\t0.5\tface\tSECRET\n3\t0.5\tcall 0199 555 4471\tn/a\n", LONGITUDINAL));
    }

    @Test
    void takesWhoItIsOfOutOfAllColumns() throws Exception {
        assertEquals("onset\ttrial_type\n1.5\tface\n3\tn/a\n", clean("x_events.tsv",
                "onset\ttrial_type\tPatientID\tPatientName\tPatientID\n1.5\tface\t\tNemo^Some\tZX1234\n3\tof Nemo ZX1234\t\t\t\n",
                LONGITUDINAL));
        assertEquals("participant_id\ttrial_type\nsub-abc\tface\nsub-abc\tn/a\n",
                clean("y.tsv", "participant_id\ttrial_type\nsub-Mallory\tface\nsub-Mallory\tMallory was here\n", LONGITUDINAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "participant_id\tage\nsub-01", "participant_id\nsub-01\nsub-02", "a\tb\n1\t2\t3"})
    void refusesATableItDoesNotUnderstand(String text) throws Exception {
        assertThrows(VentailException.class, () -> clean("x.tsv", text, CleaningProfile.BASIC));
        assertFalse(Files.exists(folder.resolve("out.tsv")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 1000 1000", "0.5 -.25 1e-3\n0 0 1\n1 0 0\n"})
    void passesOnTablesOfNumbers(String text) throws Exception {
        assertEquals(text, clean(new GradientCleaner(), "x.bvec", text, CleaningProfile.BASIC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 SECRET", "", "0 1000 20240506"})
    void refusesGradientsThatAreNone(String text) throws Exception {
        assertThrows(VentailException.class, () -> clean(new GradientCleaner(), "x.bval", text, CleaningProfile.BASIC));
    }

    private String clean(String name, String text, CleaningProfile profile) throws IOException, VentailException {
        return clean(new TableCleaner(), name, text, profile);
    }

    private String clean(MetadataCleaner cleaner, String name, String text, CleaningProfile profile) throws IOException,
            VentailException {
        Path out = folder.resolve("out.tsv");
        Files.deleteIfExists(out);
        cleaner.clean(Files.writeString(folder.resolve(name), text), out,
                new DeidContext("sub-abc", SomeDicom.KEY, -10, false, profile), null);
        return Files.readString(out);
    }
}
