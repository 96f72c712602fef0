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
import org.ventail.api.deface.FoundHead;
import org.ventail.api.io.Region;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.workflow.align.ReducedScan;

/**
 * Defaces the scans of one person: those of one session and frame of reference all by one head, others each by its own.
 * One thread, one volume and its result at a time.
 */
final class SessionDefacer {
    /** Recipe parameter: id of the series whose head was carried. Absent if it is the series' own. */
    static final String HEAD_SERIES = "head.series";

    private final Engine engine;
    private final DefaceOptions options;
    private final KeepList keeps;
    private final SessionHeads heads;
    private final Map<String, Region> regions = new HashMap<>();

    /** @param notes folder of the notes of a run that goes on */
    SessionDefacer(Engine engine, Subject subject, DefaceOptions options, KeepList keeps, Path notes) {
        this.engine = engine;
        this.options = options;
        this.keeps = keeps;
        this.heads = new SessionHeads(engine, subject, notes);
    }

    /** A scan before and after. */
    record Defacing(Volume original, DefacedVolume result) {
        /** The same without the voxels of the result, which are on the disk now. */
        Defacing written() {
            DefacedVolume d = result;
            return new Defacing(original, new DefacedVolume(original, d.changed(), d.brain(), d.face(), d.frame(),
                    d.status(), d.recipe(), d.findings()));
        }
    }

    /**
     * The scan whose head holds for the frame of reference of an object that is no scan.
     *
     * @return its id; empty if no head there is trusted and has a face
     */
    Optional<String> headFor(Series derived, IProgressMonitor monitor) throws VentailException, IOException {
        SubMonitor m = SubMonitor.convert(monitor, 2);
        Optional<String> source = heads.headFor(derived, m.split(1));
        return source.isPresent() && HeadSurvey.guides(heads.head(source.get(), m.split(1))) ? source : Optional.empty();
    }

    /** What is taken out of space around the head that was found on a scan. */
    Region region(String source, IProgressMonitor monitor) throws VentailException {
        Region known = regions.get(source);
        if (known == null) {
            SubMonitor m = SubMonitor.convert(monitor, 2);
            FoundHead head = heads.head(source, m.split(1));
            known = FaceRegion.of(engine.defacer(), head, keeping(source, FaceRegion.lattice(head), m), m.split(1));
            regions.put(source, known);
        }
        return known;
    }

    /** How a series is defaced, as text for the key of a note. */
    String how(Series series, IProgressMonitor monitor) throws IOException {
        return engine.defacer().id() + options + "head of " + heads.choice(series, monitor).sourceFor(series.id())
                + heads.sessionKey(series) + keeps.keyOf(series.id());
    }

    Defacing deface(Series series, IProgressMonitor monitor) throws VentailException, IOException {
        SubMonitor m = SubMonitor.convert(monitor, 10);
        HeadChoice choice = heads.choice(series, m.split(3));
        String source = choice.sourceFor(series.id());
        if (!source.equals(series.id())) {
            FoundHead head = heads.head(source, m.split(2)); // before the volume: memory holds one
            Volume volume = engine.reader().read(series, m.split(2));
            return new Defacing(volume, remarked(deface(series, volume, head, m.split(3)), series, choice));
        }
        Volume volume = engine.reader().read(series, m.split(1));
        FoundHead head = heads.own(series, volume, m.split(2));
        if (!head.trusted()) {
            ReducedScan small = ReducedScan.of(volume);
            volume = null; // its place is needed for another scan of the session
            Optional<LaidHead> laid = heads.laidOn(series, small, head, m.split(1));
            volume = engine.reader().read(series, m.split(1));
            if (laid.isPresent()) {
                DefaceOptions own = keeping(series.id(), volume.geometry(), m);
                return new Defacing(volume, laid.get().deface(engine.defacer(), volume, own, m.split(2)));
            }
        }
        return new Defacing(volume, remarked(deface(series, volume, head, m.split(2)), series, choice));
    }

    private DefacedVolume deface(Series series, Volume volume, FoundHead head, IProgressMonitor monitor)
            throws VentailException {
        return engine.defacer().deface(volume, head, keeping(series.id(), volume.geometry(), monitor), monitor);
    }

    private DefaceOptions keeping(String seriesId, Geometry grid, IProgressMonitor monitor) {
        return keeps.on(options, seriesId, grid, monitor);
    }

    /** The result with a word about whose head it was, if that is not what one would expect. */
    private static DefacedVolume remarked(DefacedVolume d, Series series, HeadChoice choice) {
        List<Finding> findings = new ArrayList<>(d.findings());
        Map<String, String> parameters = new HashMap<>(d.recipe().parameters());
        String source = choice.sourceFor(series.id());
        if (!source.equals(series.id())) {
            parameters.put(HEAD_SERIES, source);
        } else if (choice.own().containsKey(series.id())) {
            findings.add(Finding.of("Not defaced by the head of its session, but by its own: "
                    + choice.own().get(series.id()) + ".", "Look whether both were found right."));
        }
        DefacedVolume.Recipe r = d.recipe();
        return new DefacedVolume(d.volume(), d.changed(), d.brain(), d.face(), d.frame(), d.status(),
                new DefacedVolume.Recipe(r.defacer(), r.version(), parameters, r.confidence()), findings);
    }
}
