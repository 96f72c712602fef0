package org.ventail.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.io.CohortReader;
import org.ventail.api.io.SeriesWriter;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;

/**
 * An engine that leaks on purpose: its originals name people who do not exist, and what its writers and cleaners make holds what
 * the plan says. Readers of staged files, the defacer and all checks are the real ones.
 */
final class CanaryEngine {
    private final Engine real;
    private final CanaryPlan plan;
    /** Which written file belongs to which series; written by one worker, read by the same. */
    private final Map<Path, Series> written = new ConcurrentHashMap<>();

    CanaryEngine(Engine real, CanaryPlan plan) {
        this.real = real;
        this.plan = plan;
    }

    Engine engine() {
        List<SeriesWriter> writers = new ArrayList<>();
        real.writers().forEach(w -> writers.add(new LeakyWriter(w, real, plan, written)));
        List<MetadataCleaner> cleaners = new ArrayList<>();
        real.cleaners().forEach(c -> cleaners.add(new LeakyCleaner(c, plan, written)));
        return new Engine(new NamingReader(), writers, real.defacer(), cleaners, real.checks(), real.derived(),
                real.text(), real.pictures());
    }

    /** The cohort, as if its headers named people who do not exist. */
    private final class NamingReader implements CohortReader {
        @Override
        public Cohort scan(Path folder, IProgressMonitor monitor) throws VentailException {
            Cohort c = real.reader().scan(folder, monitor);
            return new Cohort(c.root(), c.subjects().stream().map(s -> new Subject(s.id(),
                    s.series().stream().map(this::named).toList(), s.attributes())).toList(), c.problems());
        }

        private Series named(Series s) {
            if (plan.personOf(s) == null) {
                return s;
            }
            Map<String, String> attributes = new HashMap<>(s.attributes());
            attributes.putAll(plan.personOf(s).attributes());
            return new Series(s.id(), s.description(), s.modality(), s.format(), s.role(), s.geometry(), s.timePoints(),
                    s.frames(), s.files(), s.studyId(), s.frameOfReferenceId(), attributes, s.problems());
        }

        @Override
        public Volume read(Series series, IProgressMonitor monitor) throws VentailException {
            return real.reader().read(series, monitor);
        }
    }
}
