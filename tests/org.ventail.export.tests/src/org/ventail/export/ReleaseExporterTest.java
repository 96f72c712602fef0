package org.ventail.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.export.ReleaseManifest.Judged;
import org.ventail.api.model.Digest;
import org.ventail.api.model.VentailException;

class ReleaseExporterTest {
    @TempDir
    Path folder;
    private final ReleaseExporter exporter = new ReleaseExporter(Staged.key());
    private Staged staged;
    private Path out;

    @BeforeEach
    void stage() throws Exception {
        staged = Staged.below(folder, 200_000);
        out = Files.createDirectory(folder.resolve("place")).resolve("release");
    }

    @Test
    void publishesEverythingThatWasJudged() throws Exception {
        PublishedRelease release = staged.publish(exporter, out);

        assertEquals(List.of("SHA256SUMS", "manifest.json", "manifest.pub", "manifest.sig", "notice.txt",
                "participants.tsv",
                "sub-a", "sub-b"), Staged.names(out));
        assertEquals(Digest.ofFile(staged.files.root().resolve("sub-b/anat/t1.nii")),
                Digest.ofFile(out.resolve("sub-b/anat/t1.nii")));
        assertEquals(Digest.ofFile(out.resolve("manifest.json")), release.digest());
        assertEquals(List.of("release"), Staged.names(out.getParent()), "nothing else is left there");
        assertTrue(ManifestVerifier.verify(out, Optional.empty()).ok());
    }

    @Test
    void saysInTheManifestWhyItWasLetOut() throws Exception {
        var manifest = staged.publish(exporter, out).manifest();
        assertEquals("memory research", manifest.purpose());
        assertEquals(staged.permit.decision().hex(), manifest.decision());
        assertEquals("test 1", manifest.policyName());
        assertEquals(List.of(new Judged("test.face", "1.0.0", "test", "PASS")), manifest.checks().get("sub-a"));
        assertEquals(Optional.of(manifest), ManifestVerifier.verify(out, Optional.empty()).manifest());
    }

    @Test
    void tellsThePeopleInPlainWords() throws Exception {
        staged.publish(exporter, out);
        String notice = Files.readString(out.resolve("notice.txt"));
        assertTrue(notice.contains("memory research"));
        assertTrue(notice.contains("2 January 2026"));
        assertTrue(notice.contains("test.face: 2 x PASS"));
        assertTrue(notice.contains("You may object"));
        assertFalse(notice.contains("${"), "no placeholder is left");
    }

    @Test
    void writesTheSameBytesAgain() throws Exception {
        staged.publish(exporter, out);
        Path again = out.resolveSibling("again");
        staged.publish(exporter, again);
        assertEquals(Digest.ofFile(out.resolve("manifest.json")), Digest.ofFile(again.resolve("manifest.json")));
    }

    @Test
    void publishesIntoAnEmptyFolder() throws Exception {
        Files.createDirectory(out);
        staged.publish(exporter, out);
        assertTrue(ManifestVerifier.verify(out, Optional.empty()).ok());
    }

    @Test
    void refusesATargetWithSomethingInIt() throws Exception {
        Files.writeString(Files.createDirectory(out).resolve("mine"), "x");
        assertEquals("export.exists", refused(exporter));
        assertEquals(List.of("mine"), Staged.names(out));
    }

    @Test
    void refusesATargetInsideTheStagingFolder() {
        out = staged.files.root().resolve("release");
        assertEquals("export.target", refused(exporter));
    }

    @Test
    void refusesAFileThatChangedAfterItWasJudged() throws Exception {
        Path file = staged.files.root().resolve("sub-b/anat/t1.nii");
        byte[] bytes = Files.readAllBytes(file);
        bytes[100] ^= 1;
        Files.write(file, bytes);
        assertEquals("export.changed", refused(exporter));
        assertNothingIsThere();
    }

    @Test
    void refusesAFileMoreAFileLessAndAChangedSharedFile() throws Exception {
        Map<String, List<Path>> fewer = new HashMap<>(staged.files.subjects());
        fewer.put("a", List.of(fewer.get("a").get(0)));
        assertEquals("export.changed", refused(new StagedRelease(staged.files.root(), fewer, staged.files.shared())));
        Map<String, List<Path>> nobody = Map.of("a", staged.files.subjects().get("a"));
        assertEquals("export.changed", refused(new StagedRelease(staged.files.root(), nobody, staged.files.shared())));
        assertEquals("export.changed",
                refused(new StagedRelease(staged.files.root(), staged.files.subjects(), List.of())));
        assertNothingIsThere();
    }

    @Test
    void leavesOutPeopleWithoutAPermit() throws Exception {
        Map<String, List<Path>> more = new HashMap<>(staged.files.subjects());
        more.put("c", List.of(Files.writeString(staged.files.root().resolve("c.nii"), "c")));
        exporter.publish(staged.permit, new StagedRelease(staged.files.root(), more, staged.files.shared()),
                staged.draft, out,
                null);
        assertFalse(Files.exists(out.resolve("c.nii")));
    }

    @Test
    void leavesNothingWhenTheDiskIsFullAtAnyMoment() {
        int failures = 0;
        for (int n = 0;; n++) {
            FailingDisk disk = new FailingDisk(n, () -> {
                throw new IOException("No space left on device");
            });
            Path place = out.resolveSibling("release-" + n);
            try {
                staged.publish(new ReleaseExporter(Staged.key(), disk), place);
                assertTrue(disk.survived());
                break;
            } catch (VentailException e) {
                failures++;
                assertEquals("export.unwritable", e.problem().code());
                assertTrue(e.getMessage().contains("No space left on device"), e.getMessage());
                // the very last operation makes the rename durable: by then the release is complete
                assertTrue(!Files.exists(place) || ManifestVerifier.verify(place, Optional.empty()).ok());
            }
        }
        assertTrue(failures > 15, "the loop reached every operation: " + failures);
        assertTrue(Staged.names(out.getParent()).stream().noneMatch(n -> n.contains("staging") || n.startsWith(".")));
    }

    @Test
    void saysWhenTheTargetCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        out = file.resolve("release");
        assertEquals("export.unwritable", refused(exporter));
    }

    @Test
    void saysWhenTheFileSystemIsReadOnly() {
        Path proc = Path.of("/proc");
        Assumptions.assumeTrue(Files.isDirectory(proc), "no /proc here");
        out = proc.resolve("release");
        assertEquals("export.unwritable", refused(exporter));
    }

    @Test
    void leavesNothingWhenCancelled() {
        NullProgressMonitor monitor = new NullProgressMonitor();
        monitor.setCanceled(true);
        assertThrows(OperationCanceledException.class,
                () -> exporter.publish(staged.permit, staged.files, staged.draft, out, monitor));
        assertNothingIsThere();
    }

    @Test
    void refusesASecondExportToTheSamePlaceAtTheSameTime() throws Exception {
        try (PublishLock lock = PublishLock.acquire(out.toAbsolutePath())) {
            assertEquals("export.busy", refused(exporter));
        }
        staged.publish(exporter, out);
    }

    private void assertNothingIsThere() {
        assertEquals(List.of(), Staged.names(out.getParent()));
    }

    private String refused(ReleaseExporter with) {
        return assertThrows(VentailException.class, () -> staged.publish(with, out)).problem().code();
    }

    private String refused(StagedRelease files) {
        return assertThrows(VentailException.class, () -> exporter.publish(staged.permit, files, staged.draft, out,
                null))
                .problem().code();
    }
}
