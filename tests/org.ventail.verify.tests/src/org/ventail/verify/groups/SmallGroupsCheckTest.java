package org.ventail.verify.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomOutputStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Verdict;
import org.ventail.api.model.VentailException;
import org.ventail.verify.FakeContext;

class SmallGroupsCheckTest {
    @TempDir
    Path out;

    @Test
    void findsTheOnlyOldWomanInATable() throws Exception {
        CheckResult r = check(3, table("age\tsex", "31\tM", "31\tM", "31\tM", "87\tF"));
        assertEquals(Verdict.FAIL, r.verdict());
        assertEquals(1, r.value().orElseThrow());
        assertEquals(Map.of("sub-1", 3, "sub-2", 3, "sub-3", 3, "sub-4", 1), r.details().get("classSizes"));
        assertEquals(1, r.details().get("unique"));
    }

    @Test
    void saysWhatToGeneraliseAndNeverAValue() throws Exception {
        CheckResult r = check(2, table("age\tsex", "31\tM", "34\tM", "62\tF", "61\tF"));
        assertEquals(Map.of("age", "bands of 5 years"), r.details().get("generalise"));
        String all = r.message() + r.remedy() + r.findings();
        for (String value : List.of("31", "34", "62", "61")) {
            assertFalse(all.contains(value), all);
        }
    }

    @Test
    void passesWhereEveryRowIsSharedByEnough() throws Exception {
        CheckResult r = check(2, table("age\tsex", "31\tM", "31\tM", "62\tF", "62\tF"));
        assertEquals(Verdict.PASS, r.verdict(), r.message());
        assertEquals(2, r.value().orElseThrow());
    }

    @Test
    void findsAGroupThatAllHasOneDiagnosis() throws Exception {
        CheckResult r = check(2, table("age\tdiagnosis", "31\tAD", "31\tAD", "62\tAD", "62\tnone"));
        assertEquals(Verdict.FAIL, r.verdict());
        assertEquals(Map.of("diagnosis", 1), r.details().get("diversity"));
        assertEquals(Map.of("age", "left out"), r.details().get("generalise"));
    }

    @Test
    void blamesNobodyForADiagnosisThatTheWholeCohortHas() throws Exception {
        assertEquals(Verdict.PASS, check(2, table("age\tdiagnosis", "31\tAD", "31\tAD", "62\tAD", "62\tAD")).verdict());
    }

    @Test
    void findsWhatDicomHeadersSayWhenNoTableLeaves() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            files.add(dicom(i, i == 4 ? "091Y" : "045Y"));
        }
        CheckResult r = check(3, files.toArray(Path[]::new));
        assertEquals(Verdict.FAIL, r.verdict());
        assertEquals(List.of("age", "sex"), r.details().get("columns"));
        assertEquals(1, ((Map<?, ?>) r.details().get("classSizes")).get("sub-4"));
    }

    @Test
    void shiftedDatesSayAYearAtBest() throws Exception {
        assertEquals(Verdict.FAIL, check(2, dated(1, "20310301", false), dated(2, "20310402", false)).verdict());
        assertEquals(Verdict.PASS, check(2, dated(1, "20310301", true), dated(2, "20310402", true)).verdict());
        assertEquals(Verdict.FAIL, check(2, dated(1, "20310301", true), dated(2, "20330402", true)).verdict());
    }

    @Test
    void whatCleanersWriteInPlaceOfAValueSaysNothing() throws Exception {
        CheckResult r = check(2, dated(1, "19000101", false), sidecar(2, "{\"InstitutionName\": \"ANONYMIZED\"}"));
        assertEquals(List.of(), r.details().get("columns"));
        assertEquals(Verdict.PASS, r.verdict(), r.message());
    }

    @Test
    void aSeriesFolderIsNoPerson() throws Exception {
        Path series = Files.createDirectories(out.resolve("sub-1/ct/sub-1_run-1_ct"));
        Path file = Files.writeString(series.resolve("sub-1_run-1_ct.json"), "{\"PatientSex\": \"F\"}");
        assertEquals(Map.of("sub-1", 1), check(2, file).details().get("classSizes"));
    }

    @Test
    void numbersTheGroups() throws Exception {
        Map<?, ?> of = (Map<?, ?>) check(2, table("age", "31", "62", "31", "62")).details().get("classOf");
        assertEquals(of.get("sub-1"), of.get("sub-3"));
        assertEquals(of.get("sub-2"), of.get("sub-4"));
        assertNotEquals(of.get("sub-1"), of.get("sub-2"));
    }

    @Test
    void findsWhatSidecarsSay() throws Exception {
        Path one = sidecar(1, "{\"ManufacturersModelName\": \"A\", \"nested\": {\"PatientSex\": \"F\"}}");
        Path two = sidecar(2, "{\"ManufacturersModelName\": \"B\", \"nested\": {\"PatientSex\": \"F\"}}");
        CheckResult r = check(2, one, two);
        assertEquals(Verdict.FAIL, r.verdict());
        assertEquals(Map.of("scanner", "left out"), r.details().get("generalise"));
    }

    @Test
    void anAgeIsAnAgeWhereverItStands() throws Exception {
        Path table = table("age", "45", "45.0", "45");
        CheckResult r = check(3, table, sidecar(1, "{\"PatientAge\": \"045Y\"}"));
        assertEquals(Verdict.PASS, r.verdict(), r.message());
    }

    @Test
    void passesWhereNothingLeavesThatTellsPeopleApart() throws Exception {
        CheckResult r = check(5, sidecar(1, "{\"EchoTime\": 0.003}"));
        assertEquals(Verdict.PASS, r.verdict());
        assertEquals(Map.of("sub-1", 1), r.details().get("classSizes"));
    }

    @Test
    void isNoPassWhereAFileCannotBeRead() throws Exception {
        assertThrows(VentailException.class, () -> check(2, table("age\tsex", "31")));
        assertThrows(VentailException.class, () -> check(2, sidecar(1, "{\"PatientAge\"")));
        Path noIds = Files.writeString(out.resolve("phenotype.tsv"), "age\n31\n");
        assertThrows(VentailException.class, () -> check(2, noIds));
        Path damaged = dicom(1, "045Y");
        byte[] start = Arrays.copyOf(Files.readAllBytes(damaged), 150);
        Files.write(damaged, start);
        assertThrows(VentailException.class, () -> check(2, damaged));
    }

    @Test
    void isNoPassWithParametersThatMakeNoSense() throws Exception {
        Path table = table("age", "31", "31");
        assertThrows(IllegalArgumentException.class, () -> check(0, table));
        assertThrows(IllegalArgumentException.class, () -> new SmallGroupsCheck().check(
                context(2, table).with("sensitive", "age"), new NullProgressMonitor()));
    }

    @Test
    void looksAtTheColumnsThatThePolicyNames() throws Exception {
        Path table = table("age\thobby", "31\tchess", "31\tchess", "31\tgo");
        assertEquals(Verdict.PASS, check(2, table).verdict());
        assertEquals(Verdict.FAIL, new SmallGroupsCheck().check(
                context(2, table).with("quasiIdentifiers", List.of("age", "hobby")), new NullProgressMonitor()).verdict());
    }

    private static CheckResult check(int k, Path... staged) throws VentailException {
        return new SmallGroupsCheck().check(context(k, staged), new NullProgressMonitor());
    }

    private static FakeContext context(int k, Path... staged) {
        return new FakeContext(null, null).staged(staged).with("k", k);
    }

    private Path table(String headings, String... rows) throws IOException {
        StringBuilder b = new StringBuilder("participant_id\t" + headings + "\n");
        for (int i = 0; i < rows.length; i++) {
            b.append("sub-").append(i + 1).append('\t').append(rows[i]).append('\n');
        }
        return Files.writeString(out.resolve("participants.tsv"), b);
    }

    private Path sidecar(int person, String json) throws IOException {
        Path folder = Files.createDirectories(out.resolve("sub-" + person).resolve("anat"));
        return Files.writeString(folder.resolve("T1w.json"), json);
    }

    private Path dated(int person, String date, boolean shifted) throws IOException {
        Attributes a = new Attributes();
        a.setString(Tag.StudyDate, VR.DA, date);
        if (shifted) {
            Attributes code = new Attributes();
            code.setString(Tag.CodeValue, VR.SH, "113107");
            a.newSequence(Tag.DeidentificationMethodCodeSequence, 1).add(code);
        }
        return dicom(person, a);
    }

    private Path dicom(int person, String age) throws IOException {
        Attributes a = new Attributes();
        a.setString(Tag.PatientAge, VR.AS, age);
        a.setString(Tag.PatientSex, VR.CS, "F");
        return dicom(person, a);
    }

    private Path dicom(int person, Attributes a) throws IOException {
        a.setString(Tag.SOPClassUID, VR.UI, UID.MRImageStorage);
        a.setString(Tag.SOPInstanceUID, VR.UI, "2.25." + person);
        a.setBytes(Tag.PixelData, VR.OW, new byte[8]);
        Path file = Files.createDirectories(out.resolve("sub-" + person)).resolve("1.dcm");
        try (DicomOutputStream dicom = new DicomOutputStream(file.toFile())) {
            dicom.writeDataset(a.createFileMetaInformation(UID.ExplicitVRLittleEndian), a);
        }
        return file;
    }
}
