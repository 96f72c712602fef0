package org.ventail.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.VentailException;
import org.ventail.testkit.RandomSeed;

class AuditVerifierTest {
    @RegisterExtension
    final RandomSeed seed = new RandomSeed();
    @TempDir
    Path home;

    @Test
    void acceptsWhatWasWritten() throws VentailException {
        SomeLog.with(home, 5);
        AuditVerification found = AuditVerifier.verify(home);

        assertTrue(found.ok(), found.message());
        assertEquals(5, found.entries());
        assertEquals(AuditLog.open(home).head(), found.head());
        assertEquals(OptionalLong.empty(), found.firstBadLine());
    }

    @Test
    void acceptsTheLogFileAndItsFolderInsteadOfTheHome() throws VentailException {
        SomeLog.with(home, 1);
        assertTrue(AuditVerifier.verify(home.resolve("audit").resolve("audit.jsonl")).ok());
        assertTrue(AuditVerifier.verify(home.resolve("audit")).ok());
    }

    @Test
    void findsEveryFlippedByteOfTheLog() throws Exception {
        SomeLog log = SomeLog.with(home, 2);
        byte[] good = log.log();
        Random random = seed.random();
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= (byte) (1 << random.nextInt(8));
            log.log(bad);
            assertFalse(AuditVerifier.verify(home).ok(), "byte " + i);
        }
        log.log(good);
        assertTrue(AuditVerifier.verify(home).ok());
    }

    @Test
    void findsALineThatLacksAField() throws Exception {
        SomeLog log = SomeLog.with(home, 1);
        String text = new String(log.log(), StandardCharsets.UTF_8);
        for (String field : new String[] {"actor", "hash", "key", "previous", "sequence", "signature", "time",
                "parameters"}) {
            log.log(text.replace("\"" + field + "\"", "\"x\"").getBytes(StandardCharsets.UTF_8));
            assertEquals("line 1 is not an audit entry", AuditVerifier.verify(home).message(), field);
        }
    }

    @Test
    void findsEveryFlippedByteOfTheHead() throws Exception {
        SomeLog log = SomeLog.with(home, 2);
        byte[] good = log.head();
        Random random = seed.random();
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= (byte) (1 << random.nextInt(8));
            log.head(bad);
            assertFalse(AuditVerifier.verify(home).ok(), "byte " + i);
        }
    }

    @Test
    void namesTheFirstLineThatWasChanged() throws Exception {
        SomeLog log = SomeLog.with(home, 4);
        String text = new String(log.log(), StandardCharsets.UTF_8);
        int third = text.indexOf("\"sequence\":3");
        log.log((text.substring(0, third) + text.substring(third).replaceFirst("deface", "defuse"))
                .getBytes(StandardCharsets.UTF_8));

        AuditVerification found = AuditVerifier.verify(home);
        assertEquals(OptionalLong.of(3), found.firstBadLine(), found.message());
        assertEquals(2, found.entries());
    }

    @Test
    void findsARemovedLine() throws Exception {
        SomeLog.with(home, 4).keepLines(0, 2, 3);
        assertEquals(OptionalLong.of(2), AuditVerifier.verify(home).firstBadLine());
    }

    @Test
    void findsSwappedLines() throws Exception {
        SomeLog.with(home, 4).keepLines(0, 2, 1, 3);
        assertEquals(OptionalLong.of(2), AuditVerifier.verify(home).firstBadLine());
    }

    @Test
    void findsARepeatedLine() throws Exception {
        SomeLog.with(home, 3).keepLines(0, 1, 1, 2);
        assertEquals(OptionalLong.of(3), AuditVerifier.verify(home).firstBadLine());
    }

    @Test
    void findsLinesCutOffTheEnd() throws Exception {
        SomeLog.with(home, 4).keepLines(0, 1);
        AuditVerification found = AuditVerifier.verify(home);
        assertFalse(found.ok());
        assertEquals("line 3 is missing: the signed head counts 4 lines", found.message());
    }

    @Test
    void findsAnEmptiedLog() throws Exception {
        SomeLog.with(home, 2).log(new byte[0]);
        assertFalse(AuditVerifier.verify(home).ok());
    }

    @Test
    void findsAHalfLine() throws Exception {
        SomeLog log = SomeLog.with(home, 2);
        log.log(Arrays.copyOf(log.log(), log.log().length - 7));
        assertEquals("line 2 is cut short", AuditVerifier.verify(home).message());
    }

    @Test
    void findsAMissingHead() throws Exception {
        Files.delete(SomeLog.with(home, 2).headFile());
        assertFalse(AuditVerifier.verify(home).ok());
    }

    @Test
    void findsAnOldHead() throws Exception {
        SomeLog log = SomeLog.with(home, 1);
        byte[] old = log.head();
        SomeLog.with(home, 3);
        log.head(old);
        assertFalse(AuditVerifier.verify(home).ok());
    }

    @Test
    void findsALogSignedByAnotherKey(@TempDir Path other) throws Exception {
        SomeLog theirs = SomeLog.with(other, 2);
        SomeLog ours = SomeLog.with(home, 2);
        ours.log(theirs.log());
        ours.head(theirs.head());
        assertFalse(AuditVerifier.verify(home).ok());
    }

    @Test
    void findsALogWrittenAnewWhenTheTrustedKeyIsKnown(@TempDir Path other) throws Exception {
        SomeLog.with(home, 2);
        SomeLog.with(other, 2);
        String trusted = AuditLog.open(home).fingerprint();
        assertTrue(AuditVerifier.verify(home, trusted).ok());
        assertFalse(AuditVerifier.verify(other, trusted).ok());
    }

    @Test
    void cannotSeeFromTheFolderAloneThatLogAndHeadWerePutBackTogether() throws Exception {
        SomeLog log = SomeLog.with(home, 2);
        byte[] oldLog = log.log();
        byte[] oldHead = log.head();
        String published = AuditLog.open(home).append(SomeLog.EVENT).hash();
        log.log(oldLog);
        log.head(oldHead);

        assertTrue(AuditVerifier.verify(home).ok());
        // what a published manifest says the log's head was is how it comes out
        assertTrue(AuditLog.entries(home).stream().noneMatch(e -> e.hash().equals(published)));
    }

    @Test
    void saysWhenThereIsNoLog() {
        assertEquals("there is no audit log here", AuditVerifier.verify(home).message());
    }
}
