package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
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

    List<DefacedSeries> run(Path in, Path out, IProgressMonitor monitor) throws VentailException {
        Pipeline.needEmpty(out);
        SubMonitor m = SubMonitor.convert(monitor, 100);
        Cohort cohort = engine.reader().scan(in, m.split(10));
        int volumes = (int) cohort.allSeries().filter(Series::volumetric).count();
        Reporter reporter = new Reporter(listener, Step.DEFACE, volumes);
        SubMonitor work = m.split(90).setWorkRemaining(Math.max(1, volumes));
        List<DefacedSeries> done = new ArrayList<>();
        for (Subject subject : cohort.subjects()) {
            for (Series series : subject.series()) {
                if (series.volumetric()) {
                    reporter.begin(subject.id(), series.id(), "defacing " + series.description());
                    DefacedSeries d = one(subject.id(), series, out, work.split(1));
                    done.add(d);
                    reporter.end(subject.id(), series.id(), d.status().map(Enum::name).orElse("FAILED"));
                } else {
                    Withholding.before(series, false).ifPresent(p -> done.add(failed(subject.id(), series, p, 0)));
                }
            }
        }
        return done;
    }

    private DefacedSeries one(String subjectId, Series series, Path out, IProgressMonitor monitor) {
        long start = System.nanoTime();
        try {
            SubMonitor m = SubMonitor.convert(monitor, 4);
            DefacedVolume d = engine.defacer().deface(engine.reader().read(series, m.split(1)), options, m.split(2));
            SeriesWriter writer = engine.writerFor(series).orElseThrow(() -> new VentailException(Problem.error(
                    "deface.no-writer", "No writer for format " + series.format(), series.files().get(0),
                    "Convert it to DICOM or NIfTI first.")));
            Path folder = out.resolve(subjectId).resolve(series.id());
            Files.createDirectories(folder);
            List<Path> files = writer.write(series, d.volume(), folder, subjectId + "_" + series.id(), m.split(1));
            return new DefacedSeries(subjectId, series, files, Optional.of(d.status()), d.recipe().confidence(),
                    d.changed().volumeMl(), d.findings(), Optional.empty(), millisSince(start));
        } catch (VentailException e) {
            return failed(subjectId, series, e.problem(), millisSince(start));
        } catch (IOException e) {
            return failed(subjectId, series, Problem.error("deface.unwritable", "The output cannot be written: "
                    + e.getMessage(), out, "Make room or choose another --out."), millisSince(start));
        }
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
