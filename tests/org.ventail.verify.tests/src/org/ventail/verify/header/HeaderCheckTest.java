package org.ventail.verify.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Verdict;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.testkit.TestData;
import org.ventail.verify.FakeContext;
import org.ventail.verify.Heads;

class HeaderCheckTest {
    private static final int PRIVATE_CREATOR = 0x00091010;
    @TempDir
    Path folder;
    private Path original;

    @BeforeEach
    void writeOriginal() throws IOException {
        original = DicomFixture.write(DicomFixture.original(), folder.resolve("original.dcm"));
    }

    @Test
    void passesACleanedHeader() throws Exception {
        CheckResult r = check(DicomFixture.cleaned());
        assertEquals(Verdict.PASS, r.verdict(), r.message());
    }

    @Test
    void failsForTheOriginalAndNamesTagsButNoValues() throws Exception {
        CheckResult r = check(DicomFixture.original());
        assertEquals(Verdict.FAIL, r.verdict());
        // without the file, whose folder has a name of random digits
        String all = r.message() + r.remedy() + r.findings().stream().map(f -> f.message() + f.remedy()).toList();
        assertTrue(all.contains("PatientName (0010,0010)"), all);
        assertTrue(all.contains("StudyInstanceUID (0020,000D)"), all);
        assertFalse(all.contains(DicomFixture.FAMILY_NAME), all);
        assertFalse(all.contains("4711"), all);
    }

    @Test
    void theNameOfAShippedProfileIsNobodysDepartment() throws Exception {
        Attributes before = DicomFixture.original();
        before.setString(Tag.InstitutionalDepartmentName, VR.LO, "DEFAULT");
        original = DicomFixture.write(before, folder.resolve("department.dcm"));
        Attributes a = DicomFixture.cleaned();
        a.setString(Tag.DeidentificationMethod, VR.LO, "Ventail profile: research-default 1.0");
        assertEquals(Verdict.PASS, check(a).verdict(), check(a).message());
        a.setString(Tag.DeidentificationMethod, VR.LO, "Ventail profile: default 1.0");
        assertEquals(Verdict.FAIL, check(a).verdict());
    }

    @Test
    void findsAKeptUid() throws Exception {
        assertFinds("StudyInstanceUID",
                a -> a.setString(Tag.StudyInstanceUID, VR.UI, DicomFixture.ORIGINAL_UID));
    }

    @Test
    void findsAKeptDateUnlessItWasShifted() throws Exception {
        assertFinds("StudyDate", a -> a.setString(Tag.StudyDate, VR.DA, "20230405"));
        Attributes shifted = DicomFixture.claiming(DicomFixture.cleaned(), "113107");
        shifted.setString(Tag.StudyDate, VR.DA, "20230101");
        assertEquals(Verdict.PASS, check(shifted).verdict());
    }

    @Test
    void findsTheNameInsideADescription() throws Exception {
        Attributes a = DicomFixture.claiming(DicomFixture.cleaned(), "113105");
        a.setString(Tag.SeriesDescription, VR.LO, "head of mrs " + DicomFixture.FAMILY_NAME.toUpperCase());
        CheckResult r = check(a);
        assertEquals(Verdict.FAIL, r.verdict());
        assertTrue(r.findings().toString().contains("PatientName stands somewhere"), r.findings().toString());
    }

    @Test
    void findsADescriptionThatNobodyClaimsToHaveCleaned() throws Exception {
        assertFinds("SeriesDescription", a -> a.setString(Tag.SeriesDescription, VR.LO, "t1"));
    }

    @Test
    void letsEverydayWordsOfAnInstitutionStay() throws Exception {
        Attributes a = DicomFixture.cleaned();
        a.setString(Tag.ImageComments, VR.LT, "");
        a.setString(Tag.ManufacturerModelName, VR.LO, "Lakeside 3");
        assertEquals(Verdict.PASS, check(a).verdict());
        a.setString(Tag.ManufacturerModelName, VR.LO, "at Lakeside Imaging");
        assertEquals(Verdict.FAIL, check(a).verdict());
    }

    @Test
    void findsPrivateAttributes() throws Exception {
        assertFinds("Private attribute", a -> {
            a.setString(PRIVATE_CREATOR, VR.LO, "ACME");
            a.setString(0x00091001, VR.LO, "anything");
        });
    }

    @Test
    void findsAnIconImage() throws Exception {
        assertFinds("IconImageSequence", a -> {
            Sequence icon = a.newSequence(Tag.IconImageSequence, 1);
            Attributes item = new Attributes();
            item.setInt(Tag.Rows, VR.US, 1);
            icon.add(item);
        });
    }

    @Test
    void findsAnOverlay() throws Exception {
        assertFinds("OverlayData", a -> a.setBytes(0x60003000, VR.OW, new byte[] {1, 2}));
    }

    @Test
    void findsAnOriginalValueInsideASequence() throws Exception {
        assertFinds("PatientID", a -> {
            Sequence s = a.newSequence(Tag.ReferencedStudySequence, 1);
            Attributes item = new Attributes();
            item.setString(Tag.PatientID, VR.LO, "ZQ-4711");
            s.add(item);
        });
    }

    @Test
    void findsBytesInThePreamble() throws Exception {
        Path file = DicomFixture.write(DicomFixture.cleaned(), folder.resolve("out.dcm"));
        byte[] bytes = Files.readAllBytes(file);
        bytes[3] = 'x';
        Files.write(file, bytes);
        assertEquals(Verdict.FAIL, check(file).verdict());
    }

    @Test
    void findsTheNameInAFileName() throws Exception {
        Path file = DicomFixture.write(DicomFixture.cleaned(), folder.resolve("MR_quxelby_1.dcm"));
        CheckResult r = check(file);
        assertEquals(Verdict.FAIL, r.verdict());
        assertTrue(r.message().contains("file name"), r.message());
    }

    @Test
    void failsWhenAFileCannotBeReadBack() throws Exception {
        Path file = Files.write(folder.resolve("out.dcm"), new byte[] {1, 2, 3});
        assertEquals(Verdict.FAIL, check(file).verdict());
    }

    @Test
    void isAnErrorWithoutFiles() throws Exception {
        assertEquals(Verdict.ERROR,
                new HeaderCheck().check(new FakeContext(null, null).originals(original), new NullProgressMonitor())
                        .verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_HEAD", "UNSURE"})
    void doesNotBelieveAClaimThatThePixelsDoNotSupport(String status) throws Exception {
        Attributes claiming = DicomFixture.claiming(DicomFixture.cleaned(), "113102");
        Path file = DicomFixture.write(claiming, folder.resolve("o.dcm"));
        Heads head = Heads.of(1, 8);
        CheckResult r = new HeaderCheck().check(new FakeContext(head.volume(), head.untouched(Status.valueOf(status)))
                .originals(original).staged(file), new NullProgressMonitor());
        assertEquals(Verdict.FAIL, r.verdict());
        assertTrue(r.message().contains("claims defacing that the pixels do not support"), r.message());
    }

    @Test
    void acceptsTheClaimOfADefacedScan() throws Exception {
        Attributes claiming = DicomFixture.claiming(DicomFixture.cleaned(), "113102");
        Path file = DicomFixture.write(claiming, folder.resolve("o.dcm"));
        Heads head = Heads.of(1, 8);
        CheckResult r = new HeaderCheck().check(new FakeContext(head.volume(), head.faceRemoved(Status.DEFACED))
                .originals(original).staged(file), new NullProgressMonitor());
        assertEquals(Verdict.PASS, r.verdict(), r.message());
    }

    @Test
    void blocksTheFruitWhoseHeaderClaimsToBeRefaced() throws Exception {
        Path fruit = TestData.require("heads/CONTROL_not_a_head_claims_refaced/00001.dcm");
        Heads head = Heads.of(1, 8);
        CheckResult r = new HeaderCheck().check(new FakeContext(head.volume(), head.untouched(Status.NO_HEAD))
                .originals(fruit).staged(fruit), new NullProgressMonitor());
        assertEquals(Verdict.FAIL, r.verdict());
        assertTrue(r.message().contains("claims defacing that the pixels do not support"), r.message());
    }

    @Test
    void findsIdentifyingKeysInSidecars() throws Exception {
        Path clean = Files.writeString(folder.resolve("a.json"), "{\"EchoTime\": 0.003, \"PatientID\": \"\"}");
        Path dirty = Files.writeString(folder.resolve("b.json"),
                "{\"Nested\": {\"PatientBirthDate\": \"1961-02-03\"}}");
        assertEquals(Verdict.PASS, check(clean).verdict());
        CheckResult r = check(dirty);
        assertEquals(Verdict.FAIL, r.verdict());
        assertTrue(r.message().contains("PatientBirthDate"), r.message());
    }

    @Test
    void findsWordsOfTheSidecarThatCameWithTheSeriesInOtherFiles() throws Exception {
        Path table = Files.writeString(folder.resolve("scans.tsv"), "filename\tnote\nx.nii\tasked by Quxelby\n");
        CheckResult r = new HeaderCheck().check(new FakeContext(null, null)
                .attributes(Map.of("ReferringPhysicianName", "Quxelby")).staged(table), new NullProgressMonitor());
        assertEquals(Verdict.FAIL, r.verdict());
    }

    @Test
    void findsWordsInFilesOfAnySize() throws Exception {
        Path large = folder.resolve("large.bin");
        try (RandomAccessFile f = new RandomAccessFile(large.toFile(), "rw")) {
            f.seek((1 << 24) - 3);
            f.write((" " + DicomFixture.FAMILY_NAME + " ").getBytes(StandardCharsets.US_ASCII));
            f.setLength((1 << 24) + 100);
        }
        assertEquals(Verdict.FAIL, check(large).verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1"})
    void findsNamesWithLettersBeyondAscii(String encoding) throws Exception {
        Path table = Files.writeString(folder.resolve("scans.tsv"), "x.nii\tQUÖXELBY\n", Charset.forName(encoding));
        CheckResult r = new HeaderCheck().check(new FakeContext(null, null)
                .attributes(Map.of("ReferringPhysicianName", "Quöxelby")).staged(table), new NullProgressMonitor());
        assertEquals(Verdict.FAIL, r.verdict());
    }

    @Test
    void findsFreeTextInNifti() throws Exception {
        byte[] header = NiftiFixture.header();
        assertEquals(Verdict.PASS, check(Files.write(folder.resolve("a.nii"), header)).verdict());
        byte[] text = "TE=2.9;Time=101112.000".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, header, 148, text.length);
        CheckResult r = check(Files.write(folder.resolve("b.nii"), header));
        assertEquals(Verdict.FAIL, r.verdict());
        assertTrue(r.message().contains("descrip"), r.message());
    }

    @Test
    void findsNiftiExtensions() throws Exception {
        byte[] header = NiftiFixture.header();
        header[348] = 1;
        assertEquals(Verdict.FAIL, check(Files.write(folder.resolve("a.nii"), header)).verdict());
    }

    private void assertFinds(String what, Consumer<Attributes> change) throws Exception {
        Attributes a = DicomFixture.cleaned();
        change.accept(a);
        CheckResult r = check(a);
        assertEquals(Verdict.FAIL, r.verdict());
        assertTrue(r.findings().stream().anyMatch(f -> f.message().startsWith(what)), r.findings().toString());
    }

    private CheckResult check(Attributes released) throws Exception {
        return check(DicomFixture.write(released, folder.resolve("released.dcm")));
    }

    private CheckResult check(Path staged) throws Exception {
        return new HeaderCheck().check(new FakeContext(null, null).originals(original).staged(staged),
                new NullProgressMonitor());
    }
}
