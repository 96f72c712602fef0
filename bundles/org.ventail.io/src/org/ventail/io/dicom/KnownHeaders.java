package org.ventail.io.dicom;

import java.util.Optional;

/**
 * The last few headers that were read with all care, by any reader of a scan: files that agree with one of them need no
 * more than a glance. Threads: safe.
 */
final class KnownHeaders {
    /** Series whose files are looked into at a time; more would hold the headers of a whole cohort. */
    private static final int MOST = 16;

    private final Known[] last = new Known[MOST];
    private int next;

    /**
     * A file that was read with all care.
     *
     * @param plain its header at a glance
     * @param header the same, read in full
     */
    record Known(PlainHeader plain, DicomHeader header, SeriesFacts facts) {
    }

    synchronized void add(Known known) {
        last[next] = known;
        next = (next + 1) % MOST;
    }

    /** One that this header agrees with. */
    synchronized Optional<Known> like(PlainHeader plain) {
        for (Known k : last) {
            if (k != null && plain.agreesWith(k.plain())) {
                return Optional.of(k);
            }
        }
        return Optional.empty();
    }
}
