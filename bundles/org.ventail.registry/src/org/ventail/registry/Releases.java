package org.ventail.registry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ventail.api.model.Digest;
import org.ventail.api.model.VentailException;

/** What left before: needed when somebody objects later, and when two releases together say more than each alone. */
public final class Releases {
    private final Database database;

    Releases(Database database) {
        this.database = database;
    }

    /**
     * One release.
     *
     * @param manifest digest of its {@code manifest.json}
     * @param pseudonyms who is in it
     */
    public record Release(Digest manifest, Instant released, String purpose, Set<String> pseudonyms) {
        public Release {
            pseudonyms = Set.copyOf(pseudonyms);
        }
    }

    /** Records a release; the same one twice is one. */
    public void record(Release release) throws VentailException {
        database.transaction(() -> {
            database.update("merge into release key(manifest) values(?, ?, ?)", release.manifest().hex(),
                    OffsetDateTime.ofInstant(release.released(), ZoneOffset.UTC), release.purpose());
            for (String pseudonym : new TreeSet<>(release.pseudonyms())) {
                database.update("merge into release_subject key(manifest, pseudonym) values(?, ?)",
                        release.manifest().hex(), pseudonym);
            }
            return null;
        });
    }

    /** All releases, oldest first. */
    public List<Release> all() throws VentailException {
        return database.transaction(() -> database.query(
                "select manifest, released, purpose from release order by released, manifest",
                row -> new Release(new Digest(row.getString(1)), row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3), Set.copyOf(database.query(
                                "select pseudonym from release_subject where manifest = ?", r -> r.getString(1),
                                row.getString(1))))));
    }

    /** The releases a person is in: whom to ask to delete, after an objection. */
    public List<Release> with(String pseudonym) throws VentailException {
        return all().stream().filter(r -> r.pseudonyms().contains(pseudonym)).toList();
    }
}
