package org.ventail.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.testkit.FakeEngine;

/** What remains of a release to be checked later: its manifest and the audit log. */
class EvidenceOfAReleaseTest {
    @TempDir
    Path temp;
    private FakeCommandLine cli;

    @BeforeEach
    void aCohortOfTwo() throws IOException {
        cli = new FakeCommandLine(temp, 2);
    }

    @Test
    void manifestVerifyFindsOneFlippedByte() throws IOException {
        cli.release((c, m) -> FakeEngine.faceGone(c));
        Path release = temp.resolve("out");
        assertEquals(ExitCode.OK, cli.run("manifest", "verify", release.toString()));
        Path scan;
        try (var all = Files.walk(release)) {
            scan = all.filter(p -> p.toString().endsWith(".bin")).findFirst().orElseThrow();
        }
        byte[] b = Files.readAllBytes(scan);
        b[3] ^= 1;
        Files.write(scan, b);
        assertEquals(ExitCode.ERROR, cli.run("manifest", "verify", release.toString()));
    }

    @Test
    void auditVerifyFindsOneFlippedByte() throws IOException {
        cli.release((c, m) -> FakeEngine.faceGone(c));
        String home = temp.resolve("home").toString();
        assertEquals(ExitCode.OK, cli.run("audit", "verify", "--home", home));
        Path log = temp.resolve("home/audit/audit.jsonl");
        byte[] b = Files.readAllBytes(log);
        b[b.length / 2] ^= 1;
        Files.write(log, b);
        assertEquals(ExitCode.ERROR, cli.run("audit", "verify", "--home", home));
    }

    @Test
    void auditShowPrintsOneObjectALine() throws IOException {
        cli.release((c, m) -> FakeEngine.faceGone(c));

        assertEquals(ExitCode.OK, cli.run("audit", "show", "--home", temp.resolve("home").toString()));
        assertTrue(cli.out().lines().count() > 2, cli.out());
        for (String line : cli.out().lines().toList()) {
            assertTrue(new ObjectMapper().readTree(line).has("hash"), line);
        }
    }

    @Test
    void theAuditLogNamesNobody() throws IOException {
        cli.release((c, m) -> FakeEngine.faceGone(c));
        String log = Files.readString(temp.resolve("home/audit/audit.jsonl"));
        assertFalse(log.contains("sub-1\"") || log.contains(temp.toString()), log);
    }
}
