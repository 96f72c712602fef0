package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Count;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.audit.AuditEvent;
import org.ventail.audit.AuditLog;
import org.ventail.audit.DicomAuditCode;
import org.ventail.deid.pixels.RegionRules;
import org.ventail.export.Folders;
import org.ventail.verify.text.BurnedInText;

/**
 * Cleans metadata without releasing: for people who only want headers changed, or who deface with another tool. The new
 * folder appears when all of it is there. Files are cleaned on all cores; memory holds no pixels.
 */
final class CleanOnly {
    private static final String DICOM = "DICOM";
    private final Engine engine;
    private final CleanRequest request;
    private final StepListener listener;

    CleanOnly(Engine engine, CleanRequest request, StepListener listener) {
        this.engine = engine;
        this.request = request;
        this.listener = listener;
    }

    CleanedFolder run(IProgressMonitor monitor) throws VentailException {
        OutputPlace.needNewFolder(request.out(), request.in());
        CleaningProfile profile = CleaningProfiles.of(request.profile());
        // what could not be logged does not begin
        AuditLog log = AuditLog.open(request.home());
        SubMonitor m = SubMonitor.convert(monitor, 100);
        Cohort cohort = engine.reader().scan(request.in(), m.split(10));
        Identities who = Identities.of(cohort, request.home(), profile);
        Path part = OutputPlace.besides(request.out());
        try {
            Folders.delete(part);
            try {
                SeriesCleaning.Folder folder = new SeriesCleaning.Folder(part.resolve("clean"), part.resolve("raw"));
                List<CleanedSeries> done = cleaned(cohort, who, folder, m.split(90));
                CleanedFolder all = new CleanedFolder(request.out(), profile.name() + " " + profile.version(),
                        placed(done, folder.clean()), cohort.problems());
                log.append(event(all, cohort, profile));
                publish(all, folder.clean());
                return all;
            } finally {
                Folders.delete(part);
            }
        } catch (IOException e) {
            throw unwritable(e);
        } finally {
            engine.text().forget();
        }
    }

    private List<CleanedSeries> cleaned(Cohort cohort, Identities who, SeriesCleaning.Folder folder, SubMonitor m)
            throws VentailException {
        Optional<RegionRules> rules = request.text() ? Optional.of(RedactOnly.rules(request.home())) : Optional.empty();
        TaskLabels tasks = TaskLabels.of(cohort);
        List<SeriesCleaning> all = new ArrayList<>();
        for (Subject subject : cohort.subjects()) {
            ReleaseNames names = new ReleaseNames(who.pseudonym(subject.id()), tasks);
            for (Series series : subject.series()) {
                all.add(new SeriesCleaning(engine, series, names.next(series), who.contexts().get(subject.id()), folder, rules));
            }
        }
        List<Callable<Integer>> pieces = new ArrayList<>();
        CancelFlag flag = new CancelFlag(m);
        all.forEach(c -> pieces.addAll(c.pieces(flag)));
        Reporter reporter = new Reporter(listener, Step.CLEAN, pieces.size());
        new Workers(Runtime.getRuntime().availableProcessors())
                .run(pieces.stream().map(p -> reported(p, reporter)).toList(), flag);
        m.setWorkRemaining(all.size());
        List<CleanedSeries> done = new ArrayList<>();
        for (SeriesCleaning c : all) {
            done.add(c.done(request.text() ? withText(c, m.split(1)) : 0));
        }
        return done;
    }

    private static Callable<Integer> reported(Callable<Integer> piece, Reporter reporter) {
        return () -> {
            int files = piece.call();
            reporter.end(Count.of(files, "file"));
            return files;
        };
    }

    /** Text in scans stays: only a release knows where the brain is. */
    private int withText(SeriesCleaning cleaning, IProgressMonitor monitor) throws VentailException {
        Series series = cleaning.series();
        if (!series.volumetric() || cleaning.files().isEmpty()) {
            return 0;
        }
        Map<String, String> telling = BurnedInText.headerWords(series.files().get(0));
        if (series.format().equals(DICOM)) {
            return engine.pictures().orElseThrow(CleanOnly::notInstalled).withText(cleaning.files(), telling, monitor);
        }
        SubMonitor m = SubMonitor.convert(monitor, 2);
        var volume = engine.reader().read(series, m.split(1));
        return (int) engine.text().in(volume, BurnedInText.allSlices(volume), telling, m.split(1)).texts().stream()
                .map(t -> t.place()).distinct().count();
    }

    private static VentailException notInstalled() {
        return new VentailException(
                Problem.error("clean.no-text-search", "Nothing is installed that looks for text in pixels.", null,
                        "Install the bundles org.ventail.io and org.ventail.verify, or leave --text out."));
    }

    /** The same with paths of where it will lie. */
    private List<CleanedSeries> placed(List<CleanedSeries> done, Path clean) {
        return done.stream().map(s -> new CleanedSeries(s.pseudonym(), s.series(),
                s.files().stream().map(f -> request.out().resolve(clean.relativize(f))).toList(), s.redacted(), s.withText(),
                s.problems())).toList();
    }

    private void publish(CleanedFolder all, Path clean) throws IOException {
        if (all.files() > 0) {
            Folders.deleteEmpty(clean);
            Files.deleteIfExists(request.out());
            Files.createDirectories(request.out().toAbsolutePath().normalize().getParent());
            Files.move(clean, request.out(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Counts and pseudonyms of nobody: the log must not say what was in the folder. */
    private AuditEvent event(CleanedFolder all, Cohort cohort, CleaningProfile profile) {
        return AuditEvent.of(System.getProperty("user.name", "unknown"), "", "clean-only", DicomAuditCode.INSTANCES_ACCESSED)
                .with(Map.of("subjects", cohort.subjects().size(), "series", all.series().size(), "files", all.files(), "refused",
                        all.refused().size(), "text", request.text(), "profile", all.profile(), "profileDigest",
                        profile.digest().hex()));
    }

    static VentailException unwritable(IOException e) {
        return new VentailException(Problem.error("clean.unwritable", "The output cannot be written: " + Problem.reason(e), null,
                "Make room or choose another --out."), e);
    }
}
