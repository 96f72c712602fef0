package org.ventail.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.verify.canary.CanaryKind;
import org.ventail.verify.canary.SyntheticPerson;

/** Who gets which canary: the kinds in turn over the people who have a scan. Any thread. */
final class CanaryPlan {
    private final Map<String, CanaryKind> kinds = new HashMap<>();
    private final Map<String, String> subjectOfSeries = new HashMap<>();
    private final Map<String, SyntheticPerson> people = new HashMap<>();
    private final Set<String> planted = ConcurrentHashMap.newKeySet();

    /** A plan for a cohort. */
    static CanaryPlan of(Cohort cohort) {
        CanaryPlan plan = nothingFor(cohort);
        int turn = 0;
        for (Subject s : cohort.subjects()) {
            if (s.series().stream().anyMatch(Series::volumetric)) {
                plan.kinds.put(s.id(), CanaryKind.values()[turn++ % CanaryKind.values().length]);
            }
        }
        return plan;
    }

    /** The control: the same people, and nothing planted. */
    static CanaryPlan nothingFor(Cohort cohort) {
        CanaryPlan plan = new CanaryPlan();
        long seed = 1;
        for (Subject s : cohort.subjects()) {
            plan.people.put(s.id(), SyntheticPerson.of(seed++));
            s.series().forEach(x -> plan.subjectOfSeries.put(x.id(), s.id()));
        }
        return plan;
    }

    /** What is planted into this series. */
    Optional<CanaryKind> kindOf(Series series) {
        return series.volumetric() ? Optional.ofNullable(kinds.get(subjectOfSeries.get(series.id()))) : Optional.empty();
    }

    /** Who is planted into this series. */
    SyntheticPerson personOf(Series series) {
        return people.get(subjectOfSeries.get(series.id()));
    }

    /** Remembers that it was really done. */
    void planted(Series series) {
        planted.add(subjectOfSeries.get(series.id()));
    }

    /** People into whose files something was planted, and what. */
    Map<String, CanaryKind> planted() {
        Map<String, CanaryKind> done = new HashMap<>(kinds);
        done.keySet().retainAll(planted);
        return done;
    }
}
