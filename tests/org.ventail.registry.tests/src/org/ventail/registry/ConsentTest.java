package org.ventail.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ventail.api.model.VentailException;

class ConsentTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    @TempDir
    Path home;
    private Registry registry;
    private Consent consent;

    @BeforeEach
    void open() throws VentailException {
        registry = Registry.open(home);
        consent = registry.consent();
    }

    @AfterEach
    void close() throws VentailException {
        registry.close();
    }

    @Test
    void permitsSomebodyWhoIsNotListed() throws VentailException {
        assertTrue(consent.permits(List.of("nobody"), "research", DAY));
    }

    @Test
    void forbidsEverythingAfterAnObjection() throws VentailException {
        consent.record("p1", Consent.Terms.objection());
        assertFalse(consent.permits(List.of("p1"), "research", DAY));
        assertFalse(consent.permits(List.of("p1"), "*", DAY));
    }

    @Test
    void permitsOnlyThePurposesNamedAndOnlyUntilTheDayNamed() throws VentailException {
        consent.record("p1", new Consent.Terms(Set.of("dementia", "method development"), Optional.of(DAY)));
        assertTrue(consent.permits(List.of("p1"), "Dementia ", DAY));
        assertFalse(consent.permits(List.of("p1"), "marketing", DAY));
        assertFalse(consent.permits(List.of("p1"), "dementia", DAY.plusDays(1)));
    }

    @Test
    void findsAPersonUnderAnyName() throws VentailException {
        consent.record("12345", Consent.Terms.objection());
        assertFalse(consent.permits(List.of("sub-7", "12345"), "research", DAY));
        consent.record("7", Consent.Terms.objection());
        assertFalse(consent.permits(List.of("sub-7"), "research", DAY));
    }

    @Test
    void keepsTheLastWord() throws VentailException {
        consent.record("p1", Consent.Terms.objection());
        consent.record("p1", new Consent.Terms(Set.of("*"), Optional.empty()));
        assertTrue(consent.permits(List.of("p1"), "anything", DAY));
    }

    @Test
    void remembersAfterClosing() throws VentailException {
        consent.record("p1", Consent.Terms.objection());
        registry.close();
        registry = Registry.open(home);
        assertEquals(Optional.of(Consent.Terms.objection()), registry.consent().terms("p1"));
    }

    @Test
    void importsAList() throws Exception {
        assertEquals(3, consent.importCsv(
                list("\uFEFFsubject_id,purposes,until\r\np1,,\n\np2,a; b,2027-01-31\nsub-p3,*,\n")));
        assertEquals(Optional.of(Consent.Terms.objection()), consent.terms("p1"));
        assertEquals(Optional.of(new Consent.Terms(Set.of("a", "b"), Optional.of(LocalDate.of(2027, 1, 31)))),
                consent.terms("p2"));
        assertTrue(consent.permits(List.of("p3"), "x", DAY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "id,purposes,until|line 1: the first line must be subject_id,purposes,until",
            "subject_id,purposes,until~p1,a|line 2: there must be three cells (separate purposes by semicolons, no quotes)",
            "subject_id,purposes,until~p1,,~p2,,31.12.2026|line 3: the date must look like 2031-12-31",
            "subject_id,purposes,until~p1,,~sub-p1,a,|line 3: this person is listed twice",
            "subject_id,purposes,until~ ,,|line 2: the subject id is empty"})
    void refusesAListWithAnythingWrongInItAndRecordsNothing(String text, String message) throws Exception {
        Path file = list(text.replace('~', '\n'));
        VentailException e = assertThrows(VentailException.class, () -> consent.importCsv(file));
        assertEquals(message, e.getMessage());
        assertEquals(Optional.empty(), consent.terms("p1"));
    }

    @Test
    void saysThatAListIsNotThere() {
        VentailException e = assertThrows(VentailException.class, () -> consent.importCsv(home.resolve("nowhere.csv")));
        assertEquals("there is no such list", e.getMessage());
    }

    @Test
    void storesNoSubjectId() throws Exception {
        consent.record("MRN-0815-4711", Consent.Terms.objection());
        registry.pseudonyms().of("MRN-0815-4711");
        registry.close();
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(content.contains("0815-4711"), file.getFileName().toString());
                assertFalse(new String(Files.readAllBytes(file), StandardCharsets.UTF_16LE).contains("0815-4711"));
            }
        }
        registry = Registry.open(home);
    }

    private Path list(String text) throws IOException {
        return Files.writeString(home.resolve("list.csv"), text);
    }
}
