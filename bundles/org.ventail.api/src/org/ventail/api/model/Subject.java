package org.ventail.api.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One person of a cohort and the series of that person.
 *
 * @param id key inside the cohort as read (BIDS label, or a digest of the DICOM patient ID); not yet the released pseudonym
 * @param series the series, sorted by id
 * @param attributes table columns for this person (participants.tsv, or age/sex from headers). <b>May identify</b>: never
 *        logged
 */
public record Subject(String id, List<Series> series, Map<String, String> attributes) {
    public Subject {
        Objects.requireNonNull(id);
        series = List.copyOf(series);
        attributes = Map.copyOf(attributes);
    }
}
