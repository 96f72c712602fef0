package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.ventail.api.model.Volume;
import org.ventail.export.Folders;

/** Defaces without releasing: for people who only want the pixels changed. One series after the other. */
final class DefaceOnly {
    private final Engine engine;
    private final DefaceOptions options;
    private final Optional<Path> keep;
    private final Optional<MarkFolder> marks;
    private final StepListener listener;
    private KeepList keeps = KeepList.NOTHING;

    DefaceOnly(Engine engine, DefaceOptions options, Optional<Path> keep, Optional<MarkFolder> marks,
            StepListener listener) {
        this.engine = engine;
        this.options = options;
        this.keep = keep;
        this.marks = marks;
        this.listener = listener;
    }

    DefacedCohort run(Path in, Path out, IProgressMonitor monitor) throws VentailException {
        KeepList.needThere(keep);
        DefaceResume resume = DefaceResume.in(out);
        if (resume.present()) {
            OutputPlace.needOutside(out, in);
        } else {
            OutputPlace.needNewFolder(out, in);
        }
        SubMonitor m = SubMonitor.convert(monitor, 100);
        Cohort cohort = engine.reader().scan(in, m.split(5));
        keeps = KeepList.read(engine, keep, cohort, m.split(5))
                .with(marks.isPresent() ? MarkList.read(marks.get(), cohort) : MarkList.NOTHING);
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
            SessionDefacer session = new SessionDefacer(engine, subject, options, keeps, resume.folder());
            done.addAll(person(session, subject, resume, reporter, m));
        }
        return done;
    }

    /** Scans first: derived objects are cleaned by what was taken out of them. */
    private List<DefacedSeries> person(SessionDefacer session, Subject subject, DefaceResume resume, Reporter reporter,
            SubMonitor m) {
        Map<String, DefacedSeries> done = new HashMap<>();
        for (Series series : subject.series().stream().filter(Series::volumetric).toList()) {
            reporter.begin(subject.id(), series.id(), keeps.defacing(series));
            DefacedSeries d = one(session, subject.id(), series, resume, m.split(1));
            done.put(series.id(), d);
            reporter.end(subject.id(), series.id(), d.status().map(Enum::name).orElse("FAILED"));
        }
        for (Series series : subject.series().stream().filter(s -> !s.volumetric()).toList()) {
            Problem obstacle = Withholding.before(series, false).orElseThrow();
            done.put(series.id(), Withholding.mayBeCleaned(obstacle)
                    ? derived(session, subject.id(), series, List.copyOf(done.values()), resume, m.newChild(0))
                    : DefacedSeries.failed(subject.id(), series, obstacle, 0));
        }
        return subject.series().stream().map(s -> done.get(s.id())).toList();
    }

    private DefacedSeries derived(SessionDefacer session, String subjectId, Series series, List<DefacedSeries> scans,
            DefaceResume resume, IProgressMonitor monitor) {
        long start = System.nanoTime();
        SubMonitor m = SubMonitor.convert(monitor, 3);
        try {
            DerivedCleaning cleaning = new DerivedCleaning(engine, session);
            String source = cleaning.source(series, scans.stream()
                    .map(d -> new DerivedCleaning.Done(d.series(), d.status())).toList(), m.split(1));
            Path halfMade = resume.halfMade(series);
            Path again = resume.again();
            try {
                CleanedObject c = cleaning.clean(series, source, halfMade, subjectId + "_" + series.id(), m.split(1));
                cleaning.verify(series, c, c.cleared().files(), again, m.split(1));
                return resume.publish(halfMade,
                        DefacedSeries.of(subjectId, series, c.cleared(), source, millisSince(start)));
            } finally {
                Folders.delete(halfMade);
                Folders.delete(again);
            }
        } catch (VentailException e) {
            return DefacedSeries.failed(subjectId, series, e.problem(), millisSince(start));
        } catch (IOException e) {
            return DefacedSeries.failed(subjectId, series, unwritable(resume.out(), e), millisSince(start));
        }
    }

    private DefacedSeries one(SessionDefacer session, String subjectId, Series series, DefaceResume resume,
            IProgressMonitor monitor) {
        long start = System.nanoTime();
        SubMonitor m = SubMonitor.convert(monitor, 10);
        try {
            String key = StageNote.key(series, session.how(series, m.split(4)), subjectId);
            Optional<DefacedSeries> earlier = resume.done(key, subjectId, series);
            return keeps.remarked(earlier.isPresent() ? earlier.get()
                    : fresh(session, key, subjectId, series, resume, start, m.split(6)));
        } catch (VentailException e) {
            return DefacedSeries.failed(subjectId, series, e.problem(), millisSince(start));
        } catch (IOException e) {
            return DefacedSeries.failed(subjectId, series, unwritable(resume.out(), e), millisSince(start));
        }
    }

    private DefacedSeries fresh(SessionDefacer session, String key, String subjectId, Series series,
            DefaceResume resume, long start, IProgressMonitor monitor) throws VentailException, IOException {
        SubMonitor m = SubMonitor.convert(monitor, 5);
        SeriesWriter writer = engine.writerFor(series).orElseThrow(() -> new VentailException(Problem.error(
                "deface.no-writer", "No writer for format " + series.format(), series.files().get(0),
                "Convert it to DICOM or NIfTI first.")));
        SessionDefacer.Defacing d = session.deface(series, m.split(3));
        Path halfMade = resume.halfMade(series);
        try {
            List<Path> files = writer.write(series, d.result().volume(), halfMade, subjectId + "_" + series.id(),
                    m.split(1));
            d = d.written();
            DefacedVolume result = LostCompression.said(d.result(), writer, series.files(), files);
            Volume after = engine.reader().read(ReadBack.of(series, files), m.split(1));
            Difference difference = Difference.between(d.original(), after, d.result());
            needUnharmed(series, difference);
            return resume.finish(key, halfMade,
                    DefacedSeries.of(subjectId, series, files, result, difference, millisSince(start)));
        } finally {
            Folders.delete(halfMade); // after the rename there is nothing left to delete
        }
    }

    private static void needUnharmed(Series series, Difference d) throws VentailException {
        if (d.outside() > 0 || d.inBrain() > 0) {
            throw new VentailException(Problem.error("deface.harmed", "What was written differs from its source in "
                    + d.outside() + " values outside the changed region and " + d.inBrain()
                    + " inside the brain; it was not kept", series.files().get(0),
                    "Report this with the version of the program; choose another --method meanwhile."));
        }
    }

    private static Problem unwritable(Path out, IOException e) {
        return Problem.error("deface.unwritable", "The output cannot be written: " + Problem.reason(e), out,
                "Make room or choose another --out.");
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
