package org.ventail.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.VentailException;

class PseudonymsTest {
    @TempDir
    Path home;

    @Test
    void areTheSameEveryTime() throws VentailException {
        String first;
        try (Registry registry = Registry.open(home)) {
            first = registry.pseudonyms().of("p1");
            assertTrue(first.matches("sub-[a-z2-7]{12}"), first);
        }
        try (Registry registry = Registry.open(home)) {
            assertEquals(first, registry.pseudonyms().of("p1"));
            assertEquals(first, registry.pseudonyms().of(" sub-p1 "));
        }
    }

    @Test
    void differBetweenPeopleAndBetweenHomes(@TempDir Path other) throws VentailException {
        try (Registry here = Registry.open(home); Registry there = Registry.open(other)) {
            assertNotEquals(here.pseudonyms().of("p1"), here.pseudonyms().of("p2"));
            assertNotEquals(here.pseudonyms().of("p1"), here.pseudonyms().of("P1"));
            assertNotEquals(here.pseudonyms().of("p1"), there.pseudonyms().of("p1"));
        }
    }

    @Test
    void areNeverGivenTwice() throws Exception {
        try (Registry registry = Registry.open(home)) {
            KeyedHash hash = KeyedHash.openOrCreate(home.resolve("keys").resolve("pseudonym.key"));
            String wanted = "sub-" + Pseudonyms.letters(hash.of("pseudonym", "0 " + SubjectIds.key(hash, "p1")));
            registry.database().transaction(() -> registry.database()
                    .update("insert into pseudonym values(?, ?)", "f".repeat(64), wanted));
            String second = registry.pseudonyms().of("p1");
            assertNotEquals(wanted, second);
            assertEquals(second, registry.pseudonyms().of("p1"));
        }
    }

    @Test
    void shiftDatesBackByWholeWeeksAtMostAYearTheSameForOnePerson() throws VentailException {
        try (Registry registry = Registry.open(home)) {
            Set<Integer> seen = new HashSet<>();
            for (int i = 0; i < 300; i++) {
                int days = registry.pseudonyms().dateShiftDays("p" + i);
                assertEquals(days, registry.pseudonyms().dateShiftDays("sub-p" + i));
                assertTrue(days >= -364 && days <= -7 && days % 7 == 0, "days " + days);
                seen.add(days);
            }
            assertTrue(seen.size() > 45, "well spread: " + seen.size());
        }
    }

    @Test
    void comeFromASecretOfTheOwnerOnly() throws Exception {
        try (Registry registry = Registry.open(home)) {
            Path secret = home.resolve("keys").resolve("pseudonym.key");
            assertEquals(32, Files.size(secret));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
            assertEquals(32, registry.cleaningSecret().length);
            assertFalse(Arrays.equals(Files.readAllBytes(secret), registry.cleaningSecret()),
                    "derived, not the secret itself");
        }
    }
}
