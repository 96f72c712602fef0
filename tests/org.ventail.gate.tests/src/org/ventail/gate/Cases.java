package org.ventail.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.Evidence;
import org.ventail.api.check.Parameters;
import org.ventail.api.check.Verdict;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Digest;

/** Policies, people and evidence for the tests of the gate. */
final class Cases {
    static final String FACE = "test.face";
    static final String HEADER = "test.header";
    static final Digest POLICY = Digest.of("policy");

    private Cases() {
    }

    /** Two required series checks, strict everywhere. */
    static Policy policy() {
        return policy(List.of(rule(FACE), rule(HEADER)));
    }

    static Policy policy(List<CheckRule> rules) {
        return new Policy("test", "1", List.of("research"), rules, Policy.UnusableSeries.REVIEW,
                Policy.DerivedSeries.EXCLUDE, Policy.UnknownChecks.ON_FAIL, Policy.BlockedSubject.BLOCK_RELEASE, 1,
                POLICY);
    }

    static CheckRule rule(String id) {
        return rule(id, CheckScope.SERIES, Parameters.NONE, Optional.empty());
    }

    static CheckRule rule(String id, CheckScope scope, Parameters parameters, Optional<String> minVersion) {
        return new CheckRule(id, scope, true, parameters, Effect.BLOCK, Effect.REVIEW, Effect.BLOCK, Effect.REVIEW,
                minVersion);
    }

    static Policy withhold(Policy p) {
        return new Policy(p.name(), p.version(), p.purposes(), p.checks(), p.unusableSeries(), p.derivedSeries(),
                p.unknownChecks(), Policy.BlockedSubject.WITHHOLD, p.minimumSubjects(), p.digest());
    }

    static Digest judged(String subject) {
        return Digest.of("files of " + subject);
    }

    static Evidence evidence(String check, String subject, String series, Verdict verdict) {
        CheckResult result = new CheckResult(verdict, OptionalDouble.empty(), OptionalDouble.empty(), "",
                "said " + verdict, "", List.of(), Map.of());
        return new Evidence(check, check, "0.1.0", "test.bundle", Optional.of(subject), Optional.of(series),
                judged(subject),
                Digests.ofParameters(Parameters.NONE), result, 5);
    }

    static Evidence cohortEvidence(String check, GateInput input, Verdict verdict) {
        Evidence e = evidence(check, "", "", verdict);
        return new Evidence(check, check, "0.1.0", "test.bundle", Optional.empty(), Optional.empty(),
                input.cohortJudged(),
                e.parameters(), e.result(), 5);
    }

    /** A person with one series {@code t1} and the evidence given. */
    static GateInput.OfSubject person(String id, Evidence... evidence) {
        return new GateInput.OfSubject(id, judged(id), List.of("t1"), List.of(), false, List.of(), List.of(evidence));
    }

    /** A person of whom every check says the same. */
    static GateInput.OfSubject person(String id, Verdict verdict) {
        return person(id, evidence(FACE, id, "t1", verdict), evidence(HEADER, id, "t1", Verdict.PASS));
    }

    static GateInput.OfSubject with(GateInput.OfSubject s, Evidence more) {
        List<Evidence> all = new ArrayList<>(s.evidence());
        all.add(more);
        return new GateInput.OfSubject(s.id(), s.judged(), s.released(), s.withheld(), s.optedOut(), s.problems(), all);
    }

    static GateInput.OfSubject withheld(GateInput.OfSubject s, GateInput.Withheld.Kind kind) {
        return new GateInput.OfSubject(s.id(), s.judged(), s.released(),
                List.of(new GateInput.Withheld("other", kind, "because")), s.optedOut(), s.problems(), s.evidence());
    }

    static GateInput cohort(GateInput.OfSubject... people) {
        return new GateInput("research", List.of(people), List.of(), Digests.NOTHING);
    }
}
