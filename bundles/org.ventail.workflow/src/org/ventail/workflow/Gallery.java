package org.ventail.workflow;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.ventail.api.check.GalleryEntry;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;

/** The scans a probe may be mistaken for: the cohort's own originals, and what lies in a folder the user gave. */
final class Gallery {
    private static final Logger LOG = LoggerFactory.getLogger(Gallery.class);

    private record Member(String subjectId, GalleryEntry entry) {
    }

    private final List<Member> members = new ArrayList<>();

    /** Adds the originals of all staged series on which a head was found. */
    void addStaged(Engine engine, List<StagedSeries> staged) {
        for (StagedSeries s : staged) {
            if (s.frame().isPresent() && s.status().orElseThrow() != DefacedVolume.Status.NO_HEAD) {
                members.add(new Member(s.subjectId(), new GalleryEntry(s.subjectId(), s.original().id(),
                        () -> new GalleryEntry.Scan(engine.reader().read(s.original(), new NullProgressMonitor()),
                                s.frame().get()))));
            }
        }
    }

    /** Scans a folder and adds every head in it; a series that cannot be read is left out with a word in the log. */
    void addFolder(Engine engine, RunRequest request, IProgressMonitor monitor) throws VentailException {
        if (request.gallery().isEmpty()) {
            return;
        }
        Cohort cohort = engine.reader().scan(request.gallery().get(), monitor);
        SubMonitor m = SubMonitor.convert(monitor, cohort.subjects().size());
        for (Subject subject : cohort.subjects()) {
            for (Series series : subject.series()) {
                if (series.volumetric()) {
                    addHead(engine, subject.id(), series, m.split(1));
                }
            }
        }
    }

    private void addHead(Engine engine, String id, Series series, IProgressMonitor monitor) {
        try {
            Volume volume = engine.reader().read(series, monitor);
            FoundHead found = engine.defacer().find(volume, monitor);
            if (found.found()) {
                members.add(new Member("gallery/" + id, new GalleryEntry("gallery/" + id, series.id(),
                        () -> new GalleryEntry.Scan(engine.reader().read(series, new NullProgressMonitor()),
                                found.frame()))));
            }
        } catch (VentailException e) {
            // not which: ids of series may come from file names
            LOG.warn("a series of the gallery is left out: {}", e.problem().code());
        }
    }

    /** Everybody but this person. */
    List<GalleryEntry> without(String subjectId) {
        return members.stream().filter(m -> !m.subjectId().equals(subjectId)).map(Member::entry).toList();
    }
}
