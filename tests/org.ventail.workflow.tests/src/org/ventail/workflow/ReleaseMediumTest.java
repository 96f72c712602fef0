package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckScope;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.io.MediumWriter;
import org.ventail.api.model.VentailException;
import org.ventail.testkit.FakeEngine;

/** From a release of three people to a medium. */
class ReleaseMediumTest {
    private static final String FACE = "test.face";

    @TempDir
    Path temp;

    private final NullProgressMonitor monitor = new NullProgressMonitor();
    private Path release;
    private Path out;

    /** Takes scans, and copies them under numbers. */
    private static class Numbering implements MediumWriter {
        @Override
        public boolean takes(Path file) {
            return file.toString().contains("sub-");
        }

        @Override
        public Map<Path, Path> write(List<Path> files, Path folder, IProgressMonitor m) throws VentailException {
            Map<Path, Path> written = new LinkedHashMap<>();
            for (Path f : files) {
                written.put(f, copy(f, folder.resolve("N" + written.size())));
            }
            return written;
        }

        Path copy(Path from, Path to) {
            try {
                return Files.copy(from, to);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @BeforeEach
    void aRelease() throws Exception {
        FakeEngine fake = new FakeEngine();
        fake.with(FACE, CheckScope.SERIES, (c, m) -> FakeEngine.faceGone(c));
        RunRequest request = new RunRequest(FakeEngine.cohort(temp.resolve("cohort"), 3), temp.resolve("home"),
                Optional.of(FakeEngine.policy(temp.resolve("policy.yaml"), FACE)), "testing", "tester", DefaceOptions.DEFAULT,
                Optional.empty(), 2);
        release = temp.resolve("release");
        out = temp.resolve("medium");
        new Pipeline(fake.build()).release(request, release, StepListener.NONE, monitor);
    }

    private ReleaseMedium write(MediumWriter writer, Optional<String> trusted) throws VentailException {
        return ReleaseMedium.write(writer, release, trusted, out, monitor);
    }

    private String refused(MediumWriter writer, Optional<String> trusted) throws IOException {
        String code = assertThrows(VentailException.class, () -> write(writer, trusted)).problem().code();
        assertFalse(Files.exists(out));
        try (Stream<Path> beside = Files.list(temp)) {
            assertTrue(beside.noneMatch(f -> f.toString().endsWith("part")), "nothing half-made is left");
        }
        return code;
    }

    private Path scan() throws IOException {
        try (Stream<Path> all = Files.walk(release)) {
            return all.filter(Files::isRegularFile).filter(f -> f.toString().contains("sub-")).findFirst().orElseThrow();
        }
    }

    @Test
    void takesEveryObjectOfAVerifiedRelease() throws Exception {
        ReleaseMedium m = write(new Numbering(), Optional.empty());
        assertEquals(3, m.objects());
        assertTrue(m.others() > 0);
        try (Stream<Path> all = Files.list(out)) {
            assertEquals(3, all.count());
        }
    }

    @Test
    void refusesAReleaseThatWasChanged() throws Exception {
        Files.write(scan(), new byte[] {1}, StandardOpenOption.APPEND);
        assertEquals("release.changed", refused(new Numbering(), Optional.empty()));
    }

    @Test
    void refusesAnotherKeyThanTheTrustedOne() throws Exception {
        assertEquals("release.untrusted-key", refused(new Numbering(), Optional.of("0".repeat(64))));
    }

    @Test
    void refusesACopyThatIsNotTheSignedFile() throws Exception {
        assertEquals("medium.changed", refused(new Numbering() {
            @Override
            Path copy(Path from, Path to) {
                try {
                    return Files.write(to, new byte[] {1, 2, 3});
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }, Optional.empty()));
    }

    @Test
    void refusesAReleaseWithNothingForAMedium() throws Exception {
        assertEquals("medium.nothing", refused(new Numbering() {
            @Override
            public boolean takes(Path file) {
                return false;
            }
        }, Optional.empty()));
    }

    @Test
    void neverOverwritesAnything() throws Exception {
        Files.writeString(Files.createDirectory(out).resolve("mine"), "x");
        VentailException e = assertThrows(VentailException.class, () -> write(new Numbering(), Optional.empty()));
        assertEquals("out.not-empty", e.problem().code());
        assertEquals("x", Files.readString(out.resolve("mine")));
    }
}
