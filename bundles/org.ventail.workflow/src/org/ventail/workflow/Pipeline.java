package org.ventail.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.Defacer;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.gate.Effect;
import org.ventail.api.io.CohortReader;
import org.ventail.api.io.DerivedObjects;
import org.ventail.api.io.FrameReader;
import org.ventail.api.io.FrameRedactor;
import org.ventail.api.io.MediumWriter;
import org.ventail.api.io.SeriesWriter;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.gate.Policy;
import org.ventail.gate.PolicyReader;
import org.ventail.verify.text.BurnedInText;
import org.ventail.workflow.check.CheckRegistry;
import org.ventail.workflow.check.RegisteredCheck;

/**
 * The engine's front door: what the command line and the workbench call. Every method may be called from any thread, works
 * until it is done or its monitor is cancelled (then throws {@link org.eclipse.core.runtime.OperationCanceledException} and
 * leaves nothing half-made), and never writes beside its input.
 */
@Component(service = Pipeline.class)
public final class Pipeline {
    private final Engine engine;

    @Activate
    public Pipeline(@Reference CohortReader reader,
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE,
                    policyOption = ReferencePolicyOption.GREEDY) List<SeriesWriter> writers,
            @Reference Defacer defacer,
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE,
                    policyOption = ReferencePolicyOption.GREEDY) List<MetadataCleaner> cleaners,
            @Reference CheckRegistry checks,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) List<DerivedObjects> derived,
            @Reference BurnedInText text, @Reference FrameReader frames, @Reference FrameRedactor redactor,
            @Reference MediumWriter medium) {
        this(new Engine(reader, writers, defacer, cleaners, checks, derived, text,
                Optional.of(new PictureRedaction(text, frames, redactor)), Optional.of(medium)));
    }

    /** For a plain class path. */
    public Pipeline(Engine engine) {
        this.engine = engine;
    }

    /**
     * Takes text out of all pictures of a folder that are no volumes; headers stay.
     *
     * @param out new or empty
     * @param home where a site may keep rules of its own
     * @return what became of every file of the folder
     */
    public List<RedactedPicture> redactPictures(Path in, Path out, Path home, IProgressMonitor monitor) throws VentailException {
        PictureRedaction redaction = engine.pictures()
                .orElseThrow(() -> new VentailException(Problem.error("redact.not-installed",
                        "Nothing is installed that takes text out of pictures.", null, "Install the bundle org.ventail.io.")));
        return new RedactOnly(engine.reader(), redaction).run(in, out, RedactOnly.rules(home), monitor);
    }

    /**
     * Cleans the metadata of a folder and nothing else: no face goes, nothing is attacked or judged, and it is no
     * release. Pseudonyms are those of releases from the same home.
     *
     * @return what became of every series; a file that could not be cleaned is not written
     */
    public CleanedFolder clean(CleanRequest request, StepListener listener, IProgressMonitor monitor) throws VentailException {
        return new CleanOnly(engine, request, listener).run(monitor);
    }

    /** What a profile would change in a cohort's metadata; writes nothing but copies that are thrown away. */
    public CleaningPreview preview(Path folder, CleaningProfile profile, IProgressMonitor monitor) throws VentailException {
        return CleaningPreview.of(engine, folder, profile, monitor);
    }

    /** The metadata of one file before and after a profile, with values; writes nothing but a copy that is thrown away. */
    public HeaderPreview previewHeader(Path file, CleaningProfile profile, IProgressMonitor monitor) throws VentailException {
        return previewHeader(file, "", profile, monitor);
    }

    /** The same; of a table only the rows of one person. */
    public HeaderPreview previewHeader(Path file, String subjectId, CleaningProfile profile, IProgressMonitor monitor)
            throws VentailException {
        return HeaderPreview.of(engine, file, subjectId, profile, monitor);
    }

    /** Scans a folder. */
    public Cohort scan(Path folder, IProgressMonitor monitor) throws VentailException {
        return engine.reader().scan(folder, monitor);
    }

    /** Reads the voxels of a series. */
    public Volume read(Series series, IProgressMonitor monitor) throws VentailException {
        return engine.reader().read(series, monitor);
    }

    /** Defaces a series in memory. */
    public DefacedVolume deface(Series series, DefaceOptions options, IProgressMonitor monitor) throws VentailException {
        SubMonitor m = SubMonitor.convert(monitor, 2);
        return engine.defacer().deface(engine.reader().read(series, m.split(1)), options, m.split(1));
    }

    /** Looks for head, face and brain on a scan in memory; the result can be used for any options. */
    public FoundHead find(Volume volume, IProgressMonitor monitor) throws VentailException {
        return engine.defacer().find(volume, monitor);
    }

    /** Defaces a scan in memory where a head was found. */
    public DefacedVolume deface(Volume volume, FoundHead head, DefaceOptions options, IProgressMonitor monitor)
            throws VentailException {
        return engine.defacer().deface(volume, head, options, monitor);
    }

    /**
     * Defaces every scan of a folder or file into another folder, headers untouched. What an interrupted earlier call
     * finished there is kept.
     */
    public DefacedCohort defaceAll(Path in, Path out, DefaceOptions options, StepListener listener,
            IProgressMonitor monitor) throws VentailException {
        return defaceAll(in, out, options, Optional.empty(), Optional.empty(), listener, monitor);
    }

    /**
     * The same, sparing more than the brain and obeying people.
     *
     * @param keep masks, segmentations and contours that must not change, a file or folder
     * @param marks what was marked by hand on these scans; empty passes over it
     */
    public DefacedCohort defaceAll(Path in, Path out, DefaceOptions options, Optional<Path> keep,
            Optional<MarkFolder> marks, StepListener listener, IProgressMonitor monitor) throws VentailException {
        return new DefaceOnly(engine, options, keep, marks, listener).run(in, out, monitor);
    }

    /** Attacks one scan that was defaced by whatever tool; the decision is what the gate says of these attacks alone. */
    public RunResult attack(AttackRequest request, IProgressMonitor monitor) throws VentailException {
        return new AttackOnly(engine, shippedPolicy()).run(request, monitor);
    }

    /**
     * Makes the numbers of a report again, from the same inputs, and compares them; publishes nothing.
     *
     * @param report the JSON form
     * @throws VentailException if it is none, its run is not known in this home folder, or an input changed or is gone
     */
    public ReplayOutcome replay(Path report, Path home, StepListener listener, IProgressMonitor monitor)
            throws VentailException {
        return new Replay(engine, report, home).run(Pipeline::policy, listener, monitor);
    }

    /**
     * Measures what the gate catches: plants synthetic identifiers and intact heads into a copy of a cohort, in a folder of its
     * own below the home folder that is gone afterwards. Nothing of it can be published.
     */
    public CanaryOutcome canaries(RunRequest request, StepListener listener, IProgressMonitor monitor)
            throws VentailException {
        return new CanaryTrial(engine, request, policy(request)).run(listener, monitor);
    }

    /** Runs everything up to the gate's decision; publishes nothing. */
    public RunResult judge(RunRequest request, StepListener listener, IProgressMonitor monitor) throws VentailException {
        return new Run(engine, request, policy(request), listener, monitor).judge();
    }

    /**
     * Publishes a judged run.
     *
     * @throws VentailException if the decision is not RELEASE, the staged files changed since, or {@code out} cannot be
     *         written
     */
    public RunResult publish(RunRequest request, RunResult judged, Path out, StepListener listener,
            IProgressMonitor monitor) throws VentailException {
        return new Publication(request, listener).publish(judged, out, monitor);
    }

    /** Judges and, if the gate says RELEASE, publishes. Whether {@code out} can take a release is looked at first. */
    public RunResult release(RunRequest request, Path out, StepListener listener, IProgressMonitor monitor)
            throws VentailException {
        OutputPlace.needNewFolder(out, request.folder());
        RunResult judged = judge(request, listener, monitor);
        return judged.decision().effect() == Effect.RELEASE ? publish(request, judged, out, listener, monitor) : judged;
    }

    /**
     * Makes a medium with a DICOMDIR from a release, which is verified first.
     *
     * @param trustedFingerprint of the key that must have signed the release; without it any key will do
     * @param out new or empty; appears when it is complete
     */
    public ReleaseMedium medium(Path release, Optional<String> trustedFingerprint, Path out, IProgressMonitor monitor)
            throws VentailException {
        MediumWriter writer = engine.medium().orElseThrow(() -> new VentailException(Problem.error("medium.not-installed",
                "Nothing is installed that writes media.", null, "Install the bundle org.ventail.io.")));
        return ReleaseMedium.write(writer, release, trustedFingerprint, out, monitor);
    }

    /** The installed checks, named without loading them, sorted by id. */
    public List<RegisteredCheck> checks() {
        return new ArrayList<>(engine.checks().checks());
    }

    private static Policy policy(RunRequest request) throws VentailException {
        return request.policy().isPresent() ? PolicyReader.read(request.policy().get()) : shippedPolicy();
    }

    private static Policy shippedPolicy() {
        return PolicyReader.shippedDefault();
    }
}
