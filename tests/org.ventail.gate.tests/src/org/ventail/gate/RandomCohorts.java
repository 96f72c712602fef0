package org.ventail.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ventail.api.check.Evidence;
import org.ventail.api.check.Verdict;
import org.ventail.api.gate.SignOff;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;

/** Cohorts with random evidence, mostly good, sometimes bad, incomplete, stale or doubled. */
final class RandomCohorts {
    private final Random random;

    RandomCohorts(Random random) {
        this.random = random;
    }

    GateInput next() {
        List<GateInput.OfSubject> people = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            people.add(person("p" + i));
        }
        return new GateInput(random.nextInt(10) == 0 ? "other" : "research", people, List.of(), Digests.NOTHING);
    }

    private GateInput.OfSubject person(String id) {
        List<Evidence> evidence = new ArrayList<>();
        for (String check : List.of(Cases.FACE, Cases.HEADER, "test.unknown")) {
            for (int n = random.nextInt(8) == 0 ? 2 : random.nextInt(12) == 0 ? 0 : 1; n > 0; n--) {
                evidence.add(evidence(check, id));
            }
        }
        List<GateInput.Withheld> withheld = random.nextInt(4) > 0 ? List.of()
                : List.of(new GateInput.Withheld("w", any(GateInput.Withheld.Kind.values()), "because"));
        List<Problem> problems = random.nextInt(15) > 0 ? List.of()
                : List.of(Problem.error("test.problem", "bad", null, "repair"));
        return new GateInput.OfSubject(id, Cases.judged(id), random.nextInt(10) == 0 ? List.of() : List.of("t1"),
                withheld,
                random.nextInt(15) == 0, problems, evidence);
    }

    private Evidence evidence(String check, String id) {
        Verdict verdict = random.nextInt(4) > 0 ? Verdict.PASS : any(Verdict.values());
        Evidence e = Cases.evidence(check, random.nextInt(30) == 0 ? "px" : id, "t1", verdict);
        return random.nextInt(20) > 0 ? e : new Evidence(e.checkId(), e.label(), e.version(), e.bundle(), e.subjectId(),
                e.seriesId(), Digest.of("stale"), e.parameters(), e.result(), e.millis());
    }

    /** The same cohort, and one more verdict of the kind on one person, who comes first in the result. */
    GateInput add(GateInput input, Verdict verdict) {
        List<GateInput.OfSubject> people = new ArrayList<>(input.subjects());
        int who = random.nextInt(people.size());
        GateInput.OfSubject person = people.remove(who);
        String check = any(List.of(Cases.FACE, Cases.HEADER, "test.unknown").toArray(new String[0]));
        people.add(0, Cases.with(person, Cases.evidence(check, person.id(), "t1", verdict)));
        return new GateInput(input.purpose(), people, input.cohortEvidence(), input.shared());
    }

    List<SignOff> signOffs(GateInput input) {
        List<SignOff> all = new ArrayList<>();
        for (GateInput.OfSubject s : input.subjects()) {
            if (random.nextBoolean()) {
                all.add(new SignOff("reviewer", s.id(), random.nextInt(3) == 0 ? Digest.of("other") : s.judged(),
                        "seen",
                        Instant.ofEpochSecond(random.nextInt(1000))));
            }
        }
        return all;
    }

    <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
