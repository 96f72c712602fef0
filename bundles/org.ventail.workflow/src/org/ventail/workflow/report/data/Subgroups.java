package org.ventail.workflow.report.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;

/**
 * Which attacks belong to which group of people, where sex, age and modality are known. Ages become bands, so that no value of
 * a header stands in a report.
 *
 * @param all attacks by group
 */
record Subgroups(Map<Subgroup, Set<Attack>> all) {
    private static final Pattern AGE = Pattern.compile("0*([0-9]{1,3})(?:\\.[0-9]+)?\\s*([YMWD]?)",
            Pattern.CASE_INSENSITIVE);
    /** Lower ends of the bands. */
    private static final int[] BANDS = {0, 18, 40, 60, 75};

    static Subgroups of(Cohort cohort, List<Attack> attacks) {
        Map<String, List<Subgroup>> ofSeries = new LinkedHashMap<>();
        for (Subject subject : cohort.subjects()) {
            for (Series series : subject.series()) {
                ofSeries.put(subject.id() + "/" + series.id(), groups(subject, series));
            }
        }
        Map<Subgroup, Set<Attack>> all = new TreeMap<>();
        for (Attack a : attacks) {
            ofSeries.getOrDefault(a.subjectId() + "/" + a.seriesId(), List.of())
                    .forEach(g -> all.computeIfAbsent(g, k -> new java.util.HashSet<>()).add(a));
        }
        return new Subgroups(all);
    }

    private static List<Subgroup> groups(Subject subject, Series series) {
        Map<String, String> known = Stream.of(series.attributes(), subject.attributes())
                .flatMap(m -> m.entrySet().stream()).collect(Collectors.toMap(e -> e.getKey().toLowerCase(Locale.ROOT),
                        Map.Entry::getValue, (a, b) -> b));
        return Stream.of(sex(known).map(s -> new Subgroup("sex", s)), band(known).map(b -> new Subgroup("age", b)),
                Optional.of(new Subgroup("modality", series.modality().name()))).flatMap(Optional::stream).toList();
    }

    private static Optional<String> first(Map<String, String> known, String... names) {
        return Stream.of(names).map(known::get).filter(v -> v != null && !v.isBlank()).findFirst();
    }

    private static Optional<String> sex(Map<String, String> known) {
        return first(known, "sex", "patientsex", "gender").map(v -> v.trim().toLowerCase(Locale.ROOT))
                .flatMap(v -> v.startsWith("f") || v.startsWith("w") ? Optional.of("female")
                        : v.startsWith("m") ? Optional.of("male") : v.startsWith("o") ? Optional.of("other") : Optional.empty());
    }

    private static Optional<String> band(Map<String, String> known) {
        Matcher m = AGE.matcher(first(known, "age", "patientage").orElse("").trim());
        if (!m.matches()) {
            return Optional.empty();
        }
        boolean infant = !m.group(2).isEmpty() && !m.group(2).equalsIgnoreCase("Y");
        int years = infant ? 0 : Integer.parseInt(m.group(1));
        for (int i = BANDS.length - 1; i >= 0; i--) {
            if (years >= BANDS[i]) {
                return Optional.of(i == BANDS.length - 1 ? BANDS[i] + " and older" : BANDS[i] + " to " + (BANDS[i + 1] - 1));
            }
        }
        return Optional.empty();
    }
}
