package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.deid.CleaningRecord;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.io.CohortReader;
import org.ventail.api.io.SeriesWriter;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.verify.canary.CanaryKind;
import org.ventail.verify.canary.HeaderCanary;
import org.ventail.verify.canary.TextStamp;

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
        real.writers().forEach(w -> writers.add(new LeakyWriter(w)));
        List<MetadataCleaner> cleaners = new ArrayList<>();
        real.cleaners().forEach(c -> cleaners.add(new LeakyCleaner(c)));
        return new Engine(new NamingReader(), writers, real.defacer(), cleaners, real.checks(), real.derived(),
                real.text());
    }

    private boolean plants(Series series, CanaryKind kind) {
        return plan.kindOf(series).filter(k -> k == kind).isPresent();
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

    private final class LeakyWriter implements SeriesWriter {
        private final SeriesWriter writer;

        LeakyWriter(SeriesWriter writer) {
            this.writer = writer;
        }

        @Override
        public boolean writes(Series original) {
            return writer.writes(original);
        }

        @Override
        public List<Path> write(Series original, Volume changed, Path folder, String baseName, IProgressMonitor monitor)
                throws VentailException {
            String name = baseName;
            Volume voxels = changed;
            if (plants(original, CanaryKind.INTACT_HEAD)) {
                voxels = real.reader().read(original, monitor);
            } else if (plants(original, CanaryKind.BURNED_IN)) {
                voxels = TextStamp.on(changed, plan.personOf(original).dicomName().replace('^', ' '));
            } else if (plants(original, CanaryKind.FILE_NAME)) {
                name = baseName + "_" + plan.personOf(original).fileName();
            }
            List<Path> files = writer.write(original, voxels, folder, name, monitor);
            if (voxels != changed || !name.equals(baseName)) {
                plan.planted(original);
            }
            files.forEach(f -> written.put(f, original));
            return files;
        }
    }

    private final class LeakyCleaner implements MetadataCleaner {
        private final MetadataCleaner cleaner;

        LeakyCleaner(MetadataCleaner cleaner) {
            this.cleaner = cleaner;
        }

        @Override
        public boolean handles(Path file) {
            return cleaner.handles(file);
        }

        @Override
        public CleaningRecord clean(Path in, Path out, DeidContext context, IProgressMonitor monitor) throws VentailException {
            CleaningRecord record = cleaner.clean(in, out, context, monitor);
            Series series = written.get(in);
            if (series != null && plan.kindOf(series).isPresent()) {
                plant(plan.kindOf(series).get(), series, out);
            }
            return record;
        }

        private void plant(CanaryKind kind, Series series, Path out) throws VentailException {
            try {
                if (HeaderCanary.plant(kind, out, plan.personOf(series))) {
                    plan.planted(series);
                }
            } catch (IOException e) {
                throw new VentailException(Problem.error("canary.unwritable", "A canary cannot be planted: " + Reasons.of(e),
                        null, "Make room in the home folder, then try again."), e);
            }
        }
    }
}
