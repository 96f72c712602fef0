package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.workflow.align.ReducedScan;
import org.ventail.workflow.align.RigidRegistration;

/**
 * The heads of one person: in every session one for all series of a frame of reference. Keeps found heads, never
 * volumes. One thread.
 */
final class SessionHeads {
    private static final Logger LOG = LoggerFactory.getLogger(SessionHeads.class);

    private final Engine engine;
    private final Subject subject;
    private final Path notes;
    private final Map<String, HeadChoice> choices = new HashMap<>();
    private final Map<String, FoundHead> heads = new HashMap<>();
    private final Map<String, ReducedScan> reduced = new HashMap<>();

    /** @param notes folder where choices are kept for a run that goes on */
    SessionHeads(Engine engine, Subject subject, Path notes) {
        this.engine = engine;
        this.subject = subject;
        this.notes = notes;
    }

    /** By whose heads the frame of reference of that series is defaced; on the first call all its series are looked at. */
    HeadChoice choice(Series series, IProgressMonitor monitor) throws IOException {
        List<Series> group = group(series);
        if (group.size() < 2) {
            return HeadChoice.EACH_BY_ITSELF;
        }
        String name = Digest.of(series.studyId() + '\n' + series.frameOfReferenceId()).hex().substring(0, 16);
        HeadChoice known = choices.get(name);
        if (known != null) {
            return known;
        }
        Path note = notes.resolve(subject.id() + '-' + name + ".heads");
        String key = key(group);
        HeadChoice choice = HeadChoice.read(note, key).orElse(null);
        if (choice == null) {
            choice = survey(group, monitor);
            choice.write(note, key);
        }
        choices.put(name, choice);
        return choice;
    }

    private HeadChoice survey(List<Series> group, IProgressMonitor monitor) {
        HeadSurvey.Outcome found = HeadSurvey.of(engine, group, monitor);
        found.head().ifPresent(h -> heads.put(found.choice().best().orElseThrow(), h));
        return found.choice();
    }

    /** Id of the scan whose head holds for all of a frame of reference; of the same study if there is one. */
    Optional<String> headFor(Series derived, IProgressMonitor monitor) throws IOException {
        List<Series> scans = subject.series().stream().filter(s -> s.volumetric()
                && s.frameOfReferenceId().equals(derived.frameOfReferenceId())).toList();
        Optional<Series> first = scans.stream().filter(s -> s.studyId().equals(derived.studyId())).findFirst()
                .or(() -> scans.stream().findFirst());
        if (first.isEmpty()) {
            return Optional.empty();
        }
        return group(first.get()).size() == 1 ? Optional.of(first.get().id()) : choice(first.get(), monitor).everywhere();
    }

    /** The head found on a series of this person, looked for again if it is not at hand. */
    FoundHead head(String seriesId, IProgressMonitor monitor) throws VentailException {
        FoundHead known = heads.get(seriesId);
        if (known != null) {
            return known;
        }
        SubMonitor m = SubMonitor.convert(monitor, 2);
        FoundHead found = engine.defacer().find(engine.reader().read(find(seriesId), m.split(1)), m.split(1));
        heads.put(seriesId, found);
        return found;
    }

    /**
     * Lays the surest head of the other frames of reference of a session on a scan whose own head is not trusted.
     *
     * @param own what was found on it
     * @return empty if the session has no trusted head, or it cannot be laid on this scan soundly
     */
    Optional<LaidHead> laidOn(Series series, ReducedScan scan, FoundHead own, IProgressMonitor monitor)
            throws VentailException, IOException {
        SubMonitor m = SubMonitor.convert(monitor, 3);
        Optional<String> source = surestOfSession(series, m.split(1));
        if (source.isEmpty()) {
            return Optional.empty();
        }
        FoundHead head = heads.get(source.get());
        ReducedScan there = reduced.get(source.get());
        if (there == null) {
            there = ReducedScan.of(engine.reader().read(find(source.get()), m.split(1)));
            reduced.put(source.get(), there);
        }
        RigidRegistration.Result motion = new RigidRegistration(there, head.frame(), scan, m.split(1))
                .run(own.found() ? Optional.of(own.frame()) : Optional.empty());
        return LaidHead.ifSound(source.get(), head, motion);
    }

    private Optional<String> surestOfSession(Series series, IProgressMonitor monitor)
            throws VentailException, IOException {
        List<Series> others = othersOfSession(series);
        SubMonitor m = SubMonitor.convert(monitor, others.size());
        Set<String> asked = new LinkedHashSet<>();
        for (Series s : others) {
            asked.add(choice(s, m.split(1)).everywhere().orElse(s.id()));
        }
        Optional<String> best = Optional.empty();
        for (String id : asked) {
            if (usable(id, m) && (best.isEmpty()
                    || heads.get(id).confidence() > heads.get(best.get()).confidence())) {
                best = Optional.of(id);
            }
        }
        return best;
    }

    /** A scan that cannot be read says so when its own turn comes. */
    private boolean usable(String seriesId, IProgressMonitor monitor) {
        try {
            return HeadSurvey.guides(head(seriesId, monitor));
        } catch (VentailException e) {
            LOG.debug("no head is looked for on a series: {}", e.problem().code());
            return false;
        }
    }

    /** The scans of the same study that lie in other frames of reference, or in none that is known. */
    private List<Series> othersOfSession(Series series) {
        List<Series> own = group(series);
        return subject.series().stream().filter(s -> s.volumetric() && s.studyId().equals(series.studyId())
                && !own.contains(s)).toList();
    }

    /** Differs when the other scans of the session do, whose head may be laid on this one. */
    String sessionKey(Series series) throws IOException {
        List<Series> others = othersOfSession(series);
        return others.isEmpty() ? "" : Digest.of(key(others)).hex();
    }

    /** The head on this very series, whose volume is at hand. */
    FoundHead own(Series series, Volume volume, IProgressMonitor monitor) throws VentailException {
        FoundHead known = heads.get(series.id());
        return known != null ? known : engine.defacer().find(volume, monitor);
    }

    private Series find(String seriesId) {
        return subject.series().stream().filter(s -> s.id().equals(seriesId)).findFirst().orElseThrow();
    }

    /** The volumes that share a coordinate system with that one; a series of unknown frame of reference shares none. */
    private List<Series> group(Series series) {
        return series.frameOfReferenceId().isEmpty() ? List.of(series)
                : subject.series().stream().filter(s -> s.volumetric() && s.studyId().equals(series.studyId())
                        && s.frameOfReferenceId().equals(series.frameOfReferenceId())).toList();
    }

    private String key(List<Series> group) throws IOException {
        StringBuilder b = new StringBuilder();
        for (Series s : group) {
            b.append(StageNote.key(s, engine.defacer().id(), subject.id())).append('\n');
        }
        return b.toString();
    }
}
