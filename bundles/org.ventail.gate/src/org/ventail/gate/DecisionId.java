package org.ventail.gate;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Evidence;
import org.ventail.api.gate.SignOff;
import org.ventail.api.model.Digest;
import org.ventail.audit.CanonicalJson;

/**
 * The id of a decision: SHA-256 over canonical JSON of the policy's digest and everything that was judged. Left out are
 * run times, pictures and findings, which differ from run to run and decide nothing.
 */
final class DecisionId {
    private DecisionId() {
    }

    static Digest of(Policy policy, GateInput input, List<SignOff> signOffs) {
        Map<String, Object> all = new TreeMap<>();
        all.put("policy", policy.digest().hex());
        all.put("purpose", input.purpose());
        all.put("shared", input.shared().hex());
        all.put("subjects", inOrder(input.subjects(), DecisionId::json).map(Spelled::text).toList());
        all.put("cohort", evidence(input.cohortEvidence()));
        all.put("signOffs", signOffs.stream().sorted(SignOffs.ORDER).map(DecisionId::json).toList());
        return Digest.of(CanonicalJson.bytes(all));
    }

    /** Evidence in an order that does not depend on who finished first. */
    static List<Evidence> sorted(List<Evidence> evidence) {
        return inOrder(evidence, DecisionId::json).map(Spelled::value).toList();
    }

    /** A value with its one spelling, made once. */
    private record Spelled<T>(T value, String text) {
    }

    private static <T> Stream<Spelled<T>> inOrder(List<T> values, Function<T, Map<String, Object>> json) {
        return values.stream().map(v -> new Spelled<>(v, text(json.apply(v))))
                .sorted(Comparator.comparing(Spelled::text));
    }

    private static String text(Map<String, Object> tree) {
        return new String(CanonicalJson.bytes(tree), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> json(GateInput.OfSubject s) {
        Map<String, Object> m = new TreeMap<>();
        m.put("id", s.id());
        m.put("judged", s.judged().hex());
        m.put("released", s.released().stream().sorted().toList());
        m.put("withheld", s.withheld().stream().map(w -> w.seriesId() + " " + w.kind()).sorted().toList());
        m.put("optedOut", s.optedOut());
        m.put("problems", s.problems().stream().map(p -> p.severity() + " " + p.code()).sorted().toList());
        m.put("evidence", evidence(s.evidence()));
        if (!s.cleaned().isEmpty()) {
            m.put("cleaned", new TreeMap<>(s.cleaned()));
        }
        if (!s.alone().isEmpty()) {
            Map<String, Object> alone = new TreeMap<>();
            s.alone().forEach((series, kind) -> alone.put(series, kind.name()));
            m.put("alone", alone);
        }
        return m;
    }

    private static List<String> evidence(List<Evidence> evidence) {
        return inOrder(evidence, DecisionId::json).map(Spelled::text).toList();
    }

    private static Map<String, Object> json(Evidence e) {
        CheckResult result = e.result();
        Map<String, Object> m = new TreeMap<>();
        m.put("check", e.checkId());
        m.put("version", String.valueOf(e.version()));
        m.put("bundle", String.valueOf(e.bundle()));
        m.put("subject", e.subjectId().orElse(""));
        m.put("series", e.seriesId().orElse(""));
        m.put("judged", e.judged().hex());
        m.put("parameters", e.parameters().hex());
        m.put("verdict", result.verdict().name());
        m.put("message", result.message());
        result.value().ifPresent(v -> m.put("value", Double.toString(v)));
        result.threshold().ifPresent(v -> m.put("threshold", Double.toString(v)));
        return m;
    }

    private static Map<String, Object> json(SignOff s) {
        return Map.of("actor", s.actor(), "subject", s.subjectId(), "judged", s.judged().hex(), "reason", s.reason(),
                "time",
                s.time().toString());
    }
}
