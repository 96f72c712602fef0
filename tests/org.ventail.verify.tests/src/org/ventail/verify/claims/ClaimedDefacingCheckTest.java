package org.ventail.verify.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Verdict;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.verify.FakeContext;
import org.ventail.verify.Heads;

class ClaimedDefacingCheckTest {
    private static final Map<String, String> CODE = Map.of("DeidentificationMethodCodeSequence", "113100 DCM, 113102 DCM");
    private final Heads head = Heads.of(1, 4);
    @TempDir
    Path folder;

    @Test
    void blocksWhatIsNoHeadAndClaimsToBeDefaced() throws Exception {
        for (Map<String, String> claim : List.of(CODE, Map.of("RecognizableVisualFeatures", "NO"),
                Map.of("DeidentificationMethod", "mri_reface refaced"), Map.of("Defaced", "true"))) {
            CheckResult r = check(head.untouched(Status.NO_HEAD), claim, file("a.dcm"));
            assertEquals(Verdict.FAIL, r.verdict(), claim.toString());
            assertTrue(r.message().startsWith("The header claims defacing that the pixels do not support"), r.message());
        }
    }

    @Test
    void believesNoDefacerThatLeavesAFaceBecauseOfTheClaim() throws Exception {
        assertEquals(Verdict.FAIL, check(head.untouched(Status.DEFACED), CODE, file("a.dcm")).verdict());
        assertEquals(Verdict.REVIEW, check(head.faceRemoved(Status.UNSURE), CODE, file("a.dcm")).verdict());
    }

    @Test
    void findsClaimsInNiftiDescriptionsAndFileNames() throws Exception {
        assertEquals(Verdict.FAIL,
                check(head.untouched(Status.NO_HEAD), Map.of(), nifti("scan.nii.gz", "pydeface defaced")).verdict());
        assertEquals(Verdict.FAIL, check(head.untouched(Status.NO_HEAD), Map.of(), nifti("scan_refaced.nii.gz", "")).verdict());
        assertEquals(Verdict.PASS,
                check(head.untouched(Status.NO_HEAD), Map.of(), nifti("scan.nii.gz", "surface coil")).verdict());
    }

    @Test
    void passesWhereTheClaimIsTrueOrHasBecomeSo() throws Exception {
        assertEquals(Verdict.PASS, check(head.faceRemoved(Status.NOTHING_LEFT), CODE, file("a.dcm")).verdict());
        assertEquals(Verdict.PASS, check(head.faceRemoved(Status.DEFACED), CODE, file("a.dcm")).verdict());
    }

    @Test
    void passesWhereNothingIsClaimed() throws Exception {
        assertEquals(Verdict.PASS, check(head.untouched(Status.NO_HEAD),
                Map.of("RecognizableVisualFeatures", "YES", "SeriesDescription", "t1 surface"), file("a.dcm")).verdict());
    }

    @Test
    void isNoPassWhereAHeaderCannotBeRead() throws Exception {
        Path noGzip = Files.writeString(folder.resolve("x.nii.gz"), "not gzip");
        assertThrows(IOException.class, () -> check(head.untouched(Status.NO_HEAD), Map.of(), noGzip));
    }

    private CheckResult check(DefacedVolume found, Map<String, String> attributes, Path original) throws Exception {
        return new ClaimedDefacingCheck().check(new FakeContext(head.volume(), found).attributes(attributes)
                .originals(original), new NullProgressMonitor());
    }

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "pixels");
    }

    private Path nifti(String name, String description) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(352).order(ByteOrder.LITTLE_ENDIAN).putInt(348);
        header.position(148).put(description.getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(header.array());
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }
}
