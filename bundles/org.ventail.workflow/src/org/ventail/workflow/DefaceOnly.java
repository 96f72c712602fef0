package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.io.SeriesWriter;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;

/** Defaces without releasing: for people who only want the pixels changed. One series after the other. */
final class DefaceOnly {
    private final Engine engine;
    private final DefaceOptions options;
    private final StepListener listener;

    DefaceOnly(Engine engine, DefaceOptions options, StepListener listener) {
        this.engine = engine;
        this.options = options;
        this.listener = listener;
    }

    DefacedCohort run(Path in, Path out, IProgressMonitor monitor) throws VentailException {
        DefaceResume resume = DefaceResume.in(out);
        OutputPlace.needOutside(out, in);
        if (!resume.present()) {
            OutputPlace.needNewFolder(out, in);
        }
        SubMonitor m = SubMonitor.convert(monitor, 100);
        Cohort cohort = engine.reader().scan(in, m.split(10));
        try (resume) {
            List<DefacedSeries> done = all(cohort, resume, m.split(90));
            resume.forget();
            return new DefacedCohort(done, cohort.problems());
        } catch (IOException e) {
            throw new VentailException(unwritable(out, e), e);
        }
    }

    private List<DefacedSeries> all(Cohort cohort, DefaceResume resume, SubMonitor m) throws IOException {
        resume.open();
        int volumes = (int) cohort.allSeries().filter(Series::volumetric).count();
        Reporter reporter = new Reporter(listener, Step.DEFACE, volumes);
        m.setWorkRemaining(Math.max(1, volumes));
        List<DefacedSeries> done = new ArrayList<>();
        for (Subject subject : cohort.subjects()) {
            for (Series series : subject.series()) {
                if (series.volumetric()) {
                    reporter.begin(subject.id(), series.id(), "defacing " + series.description());
                    DefacedSeries d = one(subject.id(), series, resume, m.split(1));
                    done.add(d);
                    reporter.end(subject.id(), series.id(), d.status().map(Enum::name).orElse("FAILED"));
                } else {
                    Withholding.before(series, false).ifPresent(p -> done.add(failed(subject.id(), series, p, 0)));
                }
            }
        }
        return done;
    }

    private DefacedSeries one(String subjectId, Series series, DefaceResume resume, IProgressMonitor monitor) {
        long start = System.nanoTime();
        try {
            String key = StageNote.key(series, engine.defacer().id() + options, subjectId);
            Optional<DefacedSeries> earlier = resume.done(key, subjectId, series);
            return earlier.isPresent() ? earlier.get() : fresh(key, subjectId, series, resume, start, monitor);
        } catch (VentailException e) {
            return failed(subjectId, series, e.problem(), millisSince(start));
        } catch (IOException e) {
            return failed(subjectId, series, unwritable(resume.out(), e), millisSince(start));
        }
    }

    private DefacedSeries fresh(String key, String subjectId, Series series, DefaceResume resume, long start,
            IProgressMonitor monitor) throws VentailException, IOException {
        SubMonitor m = SubMonitor.convert(monitor, 4);
        DefacedVolume d = engine.defacer().deface(engine.reader().read(series, m.split(1)), options, m.split(2));
        SeriesWriter writer = engine.writerFor(series).orElseThrow(() -> new VentailException(Problem.error(
                "deface.no-writer", "No writer for format " + series.format(), series.files().get(0),
                "Convert it to DICOM or NIfTI first.")));
        Path halfMade = resume.halfMade(series);
        try {
            List<Path> files = writer.write(series, d.volume(), halfMade, subjectId + "_" + series.id(), m.split(1));
            return resume.finish(key, halfMade, new DefacedSeries(subjectId, series, files, Optional.of(d.status()),
                    d.recipe().confidence(), d.changed().volumeMl(), d.findings(), Optional.empty(), millisSince(start)));
        } finally {
            Workspace.delete(halfMade); // after the rename there is nothing left to delete
        }
    }

    private static Problem unwritable(Path out, IOException e) {
        return Problem.error("deface.unwritable", "The output cannot be written: " + Reasons.of(e), out,
                "Make room or choose another --out.");
    }

    private static DefacedSeries failed(String subjectId, Series series, Problem why, long millis) {
        boolean expected = why.severity() == Problem.Severity.INFO;
        return new DefacedSeries(subjectId, series, List.of(), Optional.empty(), 0, 0,
                expected ? List.of(org.ventail.api.model.Finding.of(why.message(), why.remedy())) : List.of(),
                expected ? Optional.empty() : Optional.of(why), millis);
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
