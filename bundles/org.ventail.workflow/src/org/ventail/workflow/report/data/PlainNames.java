package org.ventail.workflow.report.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Evidence;
import org.ventail.api.gate.Decision;
import org.ventail.workflow.RunResult;

/** Puts what a report calls people and series in the place of their ids, wherever a sentence holds one. */
final class PlainNames {
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Pattern ids;

    PlainNames(RunResult run) {
        int number = 0;
        for (Decision.OfSubject s : run.decision().subjects()) {
            names.put(s.subjectId(), PersonName.of(s.subjectId(), ++number));
            run.seriesOf(s.subjectId()).forEach(x -> names.put(x.original().id(), "a series"));
        }
        String any = names.keySet().stream().sorted((a, b) -> b.length() - a.length()).map(Pattern::quote)
                .collect(Collectors.joining("|"));
        ids = Pattern.compile("(?<![A-Za-z0-9])(" + (any.isEmpty() ? "(?!)" : any) + ")(?![A-Za-z0-9])");
    }

    String person(String subjectId) {
        return names.getOrDefault(subjectId, "somebody");
    }

    String in(String sentence) {
        return ids.matcher(sentence).replaceAll(m -> Matcher.quoteReplacement(names.get(m.group(1))));
    }

    List<Decision.Reason> reasons(List<Decision.Reason> reasons) {
        return reasons.stream()
                .map(r -> new Decision.Reason(r.effect(), r.rule(), r.seriesId(), in(r.message()), in(r.remedy()))).toList();
    }

    List<Evidence> evidence(List<Evidence> evidence) {
        return evidence.stream().map(e -> new Evidence(e.checkId(), e.label(), e.version(), e.bundle(), e.subjectId(),
                e.seriesId(), e.judged(), e.parameters(), result(e.result()), e.millis())).toList();
    }

    private CheckResult result(CheckResult r) {
        return new CheckResult(r.verdict(), r.value(), r.threshold(), r.unit(), in(r.message()), in(r.remedy()), r.findings(),
                r.details());
    }
}
