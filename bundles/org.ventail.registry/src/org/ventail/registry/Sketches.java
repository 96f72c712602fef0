package org.ventail.registry;

import java.util.List;
import java.util.Objects;
import org.ventail.api.model.Digest;
import org.ventail.api.model.VentailException;

/**
 * What checks made of the scans that left, so that a later release can be compared without the scans: keyed sketches, which
 * say nothing without the pseudonym key of this home.
 */
public final class Sketches {
    private static final int LONGEST = 4000;
    private final Database database;
    private final KeyedHash hash;

    Sketches(Database database, KeyedHash hash) {
        this.database = database;
        this.hash = hash;
    }

    /**
     * One sketch of one scan.
     *
     * @param manifest digest of the release it left with
     * @param kind id of the check that made it, and that alone understands it
     * @param text up to 4,000 characters
     */
    public record Kept(Digest manifest, String pseudonym, String kind, String text) {
        public Kept {
            Objects.requireNonNull(manifest);
            if (text.isEmpty() || text.length() > LONGEST) {
                throw new IllegalArgumentException("a sketch has 1 to " + LONGEST + " characters, not " + text.length());
            }
        }
    }

    /** Keeps sketches of a release that is recorded in {@link Releases}, all or none; the same one twice is one. */
    public void record(List<Kept> sketches) throws VentailException {
        database.transaction(() -> {
            for (Kept s : sketches) {
                database.update("merge into sketch key(manifest, pseudonym, kind, text) values(?, ?, ?, ?)",
                        s.manifest().hex(), s.pseudonym(), s.kind(), s.text());
            }
            return null;
        });
    }

    /** All of them, always in the same order. */
    public List<Kept> all() throws VentailException {
        return database.transaction(() -> database.query(
                "select manifest, pseudonym, kind, text from sketch order by manifest, pseudonym, kind, text",
                row -> new Kept(new Digest(row.getString(1)), row.getString(2), row.getString(3), row.getString(4))));
    }

    /** What makes sketches of one kind comparable within this home, and worthless outside. */
    public byte[] secret(String kind) {
        return hash.of("sketch", kind);
    }
}
