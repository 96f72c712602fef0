package org.ventail.registry;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.List;
import org.ventail.api.model.VentailException;

/**
 * Names under which people are released: {@code sub-} and 12 letters and digits, from a keyed hash of the subject id.
 * The same person has the same pseudonym in every release of this home, and another in every other home.
 */
public final class Pseudonyms {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LETTERS = 12;
    private static final int WEEKS = 52;
    private static final int DAYS_A_WEEK = 7;
    private final Database database;
    private final KeyedHash hash;

    Pseudonyms(Database database, KeyedHash hash) {
        this.database = database;
        this.hash = hash;
    }

    /** The pseudonym of a person; remembered, and never given to a second one. */
    public String of(String subjectId) throws VentailException {
        String key = SubjectIds.key(hash, subjectId);
        return database.transaction(() -> {
            List<String> known = database.query("select pseudonym from pseudonym where subject_key = ?",
                    row -> row.getString(1), key);
            return known.isEmpty() ? assign(key) : known.get(0);
        });
    }

    /** Takes the first free one of this person's candidates: a collision is one in 2^60, and still may not happen. */
    private String assign(String key) throws SQLException {
        for (int attempt = 0;; attempt++) {
            String candidate = "sub-" + letters(hash.of("pseudonym", attempt + " " + key));
            if (database.query("select 1 from pseudonym where pseudonym = ?", row -> 1, candidate).isEmpty()) {
                database.update("insert into pseudonym values(?, ?)", key, candidate);
                return candidate;
            }
        }
    }

    static String letters(byte[] hash) {
        long bits = ByteBuffer.wrap(hash).getLong();
        StringBuilder text = new StringBuilder(LETTERS);
        for (int i = 0; i < LETTERS; i++) {
            text.append(ALPHABET.charAt((int) (bits >>> 64 - 5 * (i + 1) & 31)));
        }
        return text.toString();
    }

    /**
     * Days to add to every date of a person, one to 52 whole weeks back: the same for all of that person's dates, so that
     * intervals and weekdays stay.
     */
    public int dateShiftDays(String subjectId) {
        int bits = ByteBuffer.wrap(hash.of("date", SubjectIds.key(hash, subjectId))).getInt();
        return -DAYS_A_WEEK * (1 + Integer.remainderUnsigned(bits, WEEKS));
    }
}
