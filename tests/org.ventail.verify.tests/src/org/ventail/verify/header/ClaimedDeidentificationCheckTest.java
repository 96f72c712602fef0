package org.ventail.verify.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Verdict;
import org.ventail.verify.FakeContext;

class ClaimedDeidentificationCheckTest {
    @TempDir
    private Path folder;

    @Test
    void namesTheClaimAndWhatWasStillThereAndNoValue() throws Exception {
        Attributes a = DicomFixture.original();
        a.setString(Tag.PatientIdentityRemoved, VR.CS, "YES");
        a.setString(Tag.PatientAddress, VR.LO, "Nowhere 1");
        CheckResult r = check(DicomFixture.claiming(a, "113100"), DicomFixture.cleaned());
        assertEquals(Verdict.PASS, r.verdict(), "it is cleaned in any case");
        assertEquals(1, r.value().getAsDouble());
        assertTrue(r.message().contains("PatientIdentityRemoved and code 113100"), r.message());
        assertTrue(r.message().contains("PatientAddress"), r.message());
        assertFalse((r.message() + r.findings()).contains("Nowhere"), r.message());
        assertEquals(1, r.findings().size());
    }

    @Test
    void whatAnOptionKeepsIsNoLie() throws Exception {
        Attributes a = DicomFixture.claiming(DicomFixture.cleaned(), "113105");
        a.setString(Tag.PatientIdentityRemoved, VR.CS, "YES");
        a.setString(Tag.SeriesDescription, VR.LO, "t1");
        CheckResult r = check(a, DicomFixture.cleaned());
        assertEquals(0, r.value().getAsDouble(), r.message());
        assertTrue(r.message().contains("not contradicted"), r.message());
    }

    @Test
    void namesTheClaimThatNoTextIsBurnedInWhenTextHadToBeTakenOut() throws Exception {
        Attributes a = DicomFixture.cleaned();
        a.setString(Tag.BurnedInAnnotation, VR.CS, "NO");
        assertEquals(0, check(a, DicomFixture.cleaned()).value().getAsDouble());
        CheckResult r = check(a, DicomFixture.claiming(DicomFixture.cleaned(), "113101"));
        assertEquals(1, r.value().getAsDouble());
        assertTrue(r.message().contains("BurnedInAnnotation"), r.message());
    }

    @Test
    void passesWhereNothingIsClaimed() throws Exception {
        CheckResult r = check(DicomFixture.original(), DicomFixture.cleaned());
        assertTrue(r.message().contains("does not claim"), r.message());
    }

    @Test
    void isNoPassWhereAHeaderCannotBeRead() throws Exception {
        byte[] broken = new byte[200];
        System.arraycopy("DICM".getBytes(), 0, broken, 128, 4);
        java.util.Arrays.fill(broken, 132, 200, (byte) 0xff);
        Path file = Files.write(folder.resolve("broken.dcm"), broken);
        assertThrows(IOException.class, () -> new ClaimedDeidentificationCheck().check(
                new FakeContext(null, null).originals(file), new NullProgressMonitor()));
    }

    private CheckResult check(Attributes came, Attributes leaves) throws Exception {
        Path original = DicomFixture.write(came, folder.resolve("original-" + System.nanoTime() + ".dcm"));
        Path staged = DicomFixture.write(leaves, folder.resolve("staged-" + System.nanoTime() + ".dcm"));
        return new ClaimedDeidentificationCheck().check(new FakeContext(null, null).originals(original).staged(staged),
                new NullProgressMonitor());
    }
}
