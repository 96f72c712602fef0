package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;

/**
 * The heads of one person: in every session one for all series of a frame of reference. Keeps found heads, never
 * volumes. One thread.
 */
final class SessionHeads {
    private final Engine engine;
    private final Subject subject;
    private final Path notes;
    private final Map<String, HeadChoice> choices = new HashMap<>();
    private final Map<String, FoundHead> heads = new HashMap<>();

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
        Optional<HeadChoice> earlier = HeadChoice.read(note, key);
        HeadChoice choice = earlier.isPresent() ? earlier.get() : survey(group, monitor);
        choice.write(note, key);
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
        Series source = subject.series().stream().filter(s -> s.id().equals(seriesId)).findFirst().orElseThrow();
        SubMonitor m = SubMonitor.convert(monitor, 2);
        FoundHead found = engine.defacer().find(engine.reader().read(source, m.split(1)), m.split(1));
        heads.put(seriesId, found);
        return found;
    }

    /** The head on this very series, whose volume is at hand. */
    FoundHead own(Series series, Volume volume, IProgressMonitor monitor) throws VentailException {
        FoundHead known = heads.get(series.id());
        return known != null ? known : engine.defacer().find(volume, monitor);
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
