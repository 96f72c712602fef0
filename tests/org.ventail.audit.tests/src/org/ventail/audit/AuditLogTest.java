package org.ventail.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.VentailException;

class AuditLogTest {
    @TempDir
    Path home;

    @Test
    void chainsEveryEntryToTheOneBefore() throws Exception {
        AuditLog log = AuditLog.open(home);
        AuditEntry first = log.append(SomeLog.EVENT);
        AuditEntry second = log.append(SomeLog.EVENT);

        assertEquals(AuditEntry.GENESIS, first.previous());
        assertEquals(first.hash(), second.previous());
        assertEquals(2, second.sequence());
        assertEquals(second.hash(), log.head());
        assertEquals(List.of(first, second), AuditLog.entries(home));
    }

    @Test
    void keepsTheTimeOfItsClock() throws Exception {
        Instant noon = Instant.parse("2026-01-02T12:00:00.123Z");
        AuditLog log = AuditLog.open(home, Clock.fixed(noon, ZoneOffset.UTC));
        log.append(SomeLog.EVENT);
        assertEquals(noon, AuditLog.entries(home).get(0).time());
    }

    @Test
    void makesItsKeysOnceForTheOwnerOnly() throws Exception {
        String first = AuditLog.open(home).fingerprint();
        Path secret = home.resolve("keys").resolve("audit.key");

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
        assertTrue(Files.readString(secret).startsWith("-----BEGIN PRIVATE KEY-----\n"));
        assertEquals(first, AuditLog.open(home).fingerprint());
    }

    @Test
    void refusesAPrivateKeyThatOthersMayRead() throws Exception {
        AuditLog.open(home);
        Path secret = home.resolve("keys").resolve("audit.key");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        VentailException e = assertThrows(VentailException.class, () -> AuditLog.open(home));
        assertEquals("keys.shared", e.problem().code());
    }

    @Test
    void refusesAnEventWithAPathInIt() {
        assertThrows(IllegalArgumentException.class, () -> SomeLog.EVENT.with(Map.of("file", Path.of("x"))));
    }

    @Test
    void putsAHalfWrittenLineAsideAndLogsThat() throws Exception {
        SomeLog log = SomeLog.with(home, 2);
        byte[] half = "{\"actor\":\"cur".getBytes(StandardCharsets.UTF_8);
        Files.write(log.file(), half, StandardOpenOption.APPEND);

        AuditLog.open(home).append(SomeLog.EVENT);

        List<AuditEntry> entries = AuditLog.entries(home);
        assertEquals(4, entries.size());
        assertEquals("audit.recovered", entries.get(2).event().step());
        assertEquals("half-written line", entries.get(2).event().parameters().get("found"));
        assertArrayEquals(half, Files.readAllBytes(home.resolve("audit").resolve("audit.torn-3")));
        assertTrue(AuditVerifier.verify(home).ok());
    }

    @Test
    void adoptsALineThatTheHeadDidNotCountYet() throws Exception {
        SomeLog log = SomeLog.with(home, 2);
        byte[] head = log.head();
        SomeLog.with(home, 1);
        log.head(head);
        assertTrue(AuditVerifier.verify(home).ok(), "one line ahead is what a crash leaves");

        AuditLog.open(home);

        assertEquals(4, AuditLog.entries(home).size());
        assertEquals("head one line behind", AuditLog.entries(home).get(3).event().parameters().get("found"));
        assertTrue(AuditVerifier.verify(home).ok());
    }

    @Test
    void refusesToGoOnWithAShortenedLog() throws Exception {
        SomeLog log = SomeLog.with(home, 3);
        log.keepLines(0, 1);
        VentailException e = assertThrows(VentailException.class, () -> AuditLog.open(home));
        assertEquals("audit.damaged", e.problem().code());
        assertEquals(2, Lines.of(log.log()).size(), "nothing was written");
    }

    @Test
    void refusesToGoOnWhenATailWasTornOffInTheMiddleOfALine() throws Exception {
        SomeLog log = SomeLog.with(home, 3);
        log.log(Arrays.copyOf(log.log(), log.log().length - 20));
        assertThrows(VentailException.class, () -> AuditLog.open(home));
    }

    @Test
    void refusesLinesThatSomebodyElseAdded() throws Exception {
        SomeLog log = SomeLog.with(home, 1);
        Files.write(log.file(), "{\"actor\":\"me\"}\n".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        assertThrows(VentailException.class, () -> AuditLog.open(home));
    }

    @Test
    void refusesWhenTheHeadIsGone() throws Exception {
        Files.delete(SomeLog.with(home, 1).headFile());
        assertThrows(VentailException.class, () -> AuditLog.open(home));
    }

    @Test
    void saysThatItCannotBeWritten() throws Exception {
        Path file = Files.createFile(home.resolve("file"));
        VentailException e = assertThrows(VentailException.class, () -> AuditLog.open(file.resolve("home")));
        assertFalse(e.problem().remedy().isEmpty());
    }

    @Test
    void takesEntriesFromManyThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Callable<Void> work = () -> {
            AuditLog log = AuditLog.open(home);
            for (int i = 0; i < 10; i++) {
                log.append(SomeLog.EVENT);
            }
            return null;
        };
        for (Future<Void> f : threads.invokeAll(List.of(work, work, work, work))) {
            f.get();
        }
        threads.shutdown();
        assertEquals(40, AuditVerifier.verify(home).entries());
        assertTrue(AuditVerifier.verify(home).ok());
    }
}
