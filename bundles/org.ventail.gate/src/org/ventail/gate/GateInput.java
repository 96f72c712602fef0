package org.ventail.gate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ventail.api.check.Evidence;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;

/**
 * Everything the gate looks at besides the policy.
 *
 * @param purpose what the data are wanted for
 * @param subjects every person of the cohort, also those of whom nothing would leave
 * @param cohortEvidence evidence of checks that looked at the whole cohort; its {@code judged} is {@link
 *        #cohortJudged()}
 * @param shared digest of the files that would leave and belong to nobody alone (participants.tsv …), see
 *        {@link Digests#ofFiles}; {@link Digests#NOTHING} when there are none
 */
public record GateInput(String purpose, List<OfSubject> subjects, List<Evidence> cohortEvidence, Digest shared) {
    public GateInput {
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(shared);
        subjects = List.copyOf(subjects);
        cohortEvidence = List.copyOf(cohortEvidence);
    }

    /**
     * One person.
     *
     * @param id as in the evidence
     * @param judged digest of the files that would leave for this person, see {@link Digests#ofFiles}
     * @param released ids of the series that would leave
     * @param withheld series that would not
     * @param optedOut whether this person objected, or gave no consent to this purpose
     * @param problems what went wrong; one that is an ERROR makes the person blocked
     * @param evidence what the checks said
     * @param cleaned derived objects among the released, each with the scan whose face region was taken out of it
     * @param alone objects among the released that belong to no scan
     */
    public record OfSubject(String id, Digest judged, List<String> released, List<Withheld> withheld, boolean optedOut,
            List<Problem> problems, List<Evidence> evidence, Map<String, String> cleaned, Map<String, Alone> alone) {
        /** A person of whom nothing would leave that belongs to no scan. */
        public OfSubject(String id, Digest judged, List<String> released, List<Withheld> withheld, boolean optedOut,
                List<Problem> problems, List<Evidence> evidence, Map<String, String> cleaned) {
            this(id, judged, released, withheld, optedOut, problems, evidence, cleaned, Map.of());
        }

        /** A person of whom only scans would leave. */
        public OfSubject(String id, Digest judged, List<String> released, List<Withheld> withheld, boolean optedOut,
                List<Problem> problems, List<Evidence> evidence) {
            this(id, judged, released, withheld, optedOut, problems, evidence, Map.of());
        }

        public OfSubject {
            Objects.requireNonNull(id);
            Objects.requireNonNull(judged);
            released = List.copyOf(released);
            withheld = List.copyOf(withheld);
            problems = List.copyOf(problems);
            evidence = List.copyOf(evidence);
            cleaned = Map.copyOf(cleaned);
            alone = Map.copyOf(alone);
        }
    }

    /** An object that belongs to no scan. */
    public enum Alone {
        /** Pixels that lie nowhere in space, without text. */
        PICTURE,
        /** A structured report with its content cleaned; no pixels. */
        REPORT
    }

    /**
     * A series that stays.
     *
     * @param reason one sentence, without identifiers
     */
    public record Withheld(String seriesId, Kind kind, String reason) {
        /** Why a series stays. */
        public enum Kind {
            /** Could not be read, cleaned or defaced. */
            UNUSABLE,
            /** Derived object, localizer, or no volume. */
            DERIVED,
            /** The user left it out. */
            DESELECTED
        }
    }

    /** What a cohort check must have judged: everybody's digest and the shared files. */
    public Digest cohortJudged() {
        Map<String, Digest> all = new TreeMap<>();
        subjects.forEach(s -> all.put(s.id(), s.judged()));
        return Digests.ofSubjects(all, shared);
    }
}
