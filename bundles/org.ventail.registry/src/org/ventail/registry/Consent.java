package org.ventail.registry;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ventail.api.model.VentailException;

/**
 * Objections and consent. A person who is not listed has not objected; one who is listed may leave only for the
 * purposes named there, and only until the day named there.
 */
public final class Consent {
    private final Database database;
    private final KeyedHash hash;

    Consent(Database database, KeyedHash hash) {
        this.database = database;
        this.hash = hash;
    }

    /**
     * What one person allows.
     *
     * @param purposes empty: none, an objection; {@code *}: any
     * @param until last day on which it holds; after it nothing is allowed
     */
    public record Terms(Set<String> purposes, Optional<LocalDate> until) {
        public Terms {
            purposes = Set.copyOf(purposes);
        }

        /** An objection to everything, for good. */
        public static Terms objection() {
            return new Terms(Set.of(), Optional.empty());
        }

        /** Whether this purpose is allowed on this day. */
        public boolean allow(String purpose, LocalDate day) {
            boolean inTime = until.isEmpty() || !day.isAfter(until.get());
            return inTime && purposes.stream().anyMatch(p -> p.equals("*") || p.equalsIgnoreCase(purpose.strip()));
        }
    }

    /** Records what a person allows; replaces what was there. */
    public void record(String subjectId, Terms terms) throws VentailException {
        database.transaction(() -> merge(subjectId, terms));
    }

    /**
     * One person of the list.
     *
     * @param subjectKey keyed hash of the id
     */
    public record Listed(String subjectKey, Terms terms) {
    }

    /** Everybody who is listed. */
    public List<Listed> all() throws VentailException {
        return database.transaction(() -> database.query(
                "select subject_key, purposes, valid_until from consent order by subject_key",
                row -> new Listed(row.getString(1), new Terms(purposes(row.getString(2)),
                        Optional.ofNullable(row.getObject(3, LocalDate.class))))));
    }

    /** What a person allows, if listed. */
    public Optional<Terms> terms(String subjectId) throws VentailException {
        List<Terms> found = database.transaction(() -> database.query(
                "select purposes, valid_until from consent where subject_key = ?",
                row -> new Terms(purposes(row.getString(1)), Optional.ofNullable(row.getObject(2, LocalDate.class))),
                SubjectIds.key(hash, subjectId)));
        return found.stream().findFirst();
    }

    /**
     * Whether a person may leave.
     *
     * @param subjectIds all names the person may be listed under: the cohort's id, the patient id of the headers …; any
     *        one that is listed and does not allow it forbids it
     */
    public boolean permits(Collection<String> subjectIds, String purpose, LocalDate day) throws VentailException {
        for (String id : subjectIds) {
            Optional<Terms> terms = terms(id);
            if (terms.isPresent() && !terms.get().allow(purpose, day)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads a list {@code subject_id,purposes,until} (CSV with that first line; purposes separated by semicolons; until
     * as {@code 2031-12-31} or empty) and records every line, or none.
     *
     * @return number of people recorded
     * @throws VentailException if the file cannot be read or a line is wrong; names the line
     */
    public int importCsv(Path file) throws VentailException {
        List<ConsentCsv.Line> lines = ConsentCsv.read(file);
        return database.transaction(() -> {
            for (ConsentCsv.Line line : lines) {
                merge(line.subjectId(), line.terms());
            }
            return lines.size();
        });
    }

    private int merge(String subjectId, Terms terms) throws SQLException {
        return database.update("merge into consent key(subject_key) values(?, ?, ?)", SubjectIds.key(hash, subjectId),
                String.join("\n", new TreeSet<>(terms.purposes())), terms.until().orElse(null));
    }

    private static Set<String> purposes(String stored) {
        return stored.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(stored.split("\n")));
    }
}
