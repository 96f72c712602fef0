package org.ventail.workflow;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ventail.api.deface.Defacer;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.io.CohortReader;
import org.ventail.api.io.DerivedObjects;
import org.ventail.api.io.MediumWriter;
import org.ventail.api.io.SeriesWriter;
import org.ventail.api.model.Series;
import org.ventail.verify.text.BurnedInText;
import org.ventail.workflow.check.CheckRegistry;

/**
 * The services a run is made of, the same in OSGi and on a plain class path.
 *
 * @param reader finds and reads series
 * @param writers one per format
 * @param defacer makes faces unrecognisable
 * @param cleaners one per format of metadata
 * @param checks the attackers and inspectors
 * @param derived what knows objects that are no volumes
 * @param text finds text in pixels; shared with the check, and closed by whoever made it
 * @param pictures takes text out of pictures that are no volumes
 * @param medium makes media of releases
 */
public record Engine(CohortReader reader, List<SeriesWriter> writers, Defacer defacer, List<MetadataCleaner> cleaners,
        CheckRegistry checks, List<DerivedObjects> derived, BurnedInText text,
        Optional<PictureRedaction> pictures, Optional<MediumWriter> medium) {
    /** Without anything that makes media. */
    public Engine(CohortReader reader, List<SeriesWriter> writers, Defacer defacer, List<MetadataCleaner> cleaners,
            CheckRegistry checks, List<DerivedObjects> derived, BurnedInText text, Optional<PictureRedaction> pictures) {
        this(reader, writers, defacer, cleaners, checks, derived, text, pictures, Optional.empty());
    }

    /** Without anything that takes text out of pictures: they all stay behind. */
    public Engine(CohortReader reader, List<SeriesWriter> writers, Defacer defacer, List<MetadataCleaner> cleaners,
            CheckRegistry checks, List<DerivedObjects> derived, BurnedInText text) {
        this(reader, writers, defacer, cleaners, checks, derived, text, Optional.empty());
    }

    /** Without anything that knows derived objects: they all stay behind. */
    public Engine(CohortReader reader, List<SeriesWriter> writers, Defacer defacer, List<MetadataCleaner> cleaners,
            CheckRegistry checks) {
        this(reader, writers, defacer, cleaners, checks, List.of(), new BurnedInText());
    }

    public Engine {
        writers = List.copyOf(writers);
        cleaners = List.copyOf(cleaners);
        derived = List.copyOf(derived);
    }

    Optional<SeriesWriter> writerFor(Series series) {
        return writers.stream().filter(w -> w.writes(series)).findFirst();
    }

    Optional<DerivedObjects> derivedFor(Series series) {
        return derived.stream().filter(d -> d.clears(series)).findFirst();
    }

    Optional<MetadataCleaner> cleanerFor(Path file) {
        return cleaners.stream().filter(c -> c.handles(file)).findFirst();
    }
}
