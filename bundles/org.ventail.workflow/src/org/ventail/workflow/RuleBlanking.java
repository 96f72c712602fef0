package org.ventail.workflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.io.FrameBox;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.deid.pixels.RegionBlanking;
import org.ventail.deid.pixels.RegionRules;
import org.ventail.deid.pixels.SliceBox;

/**
 * Blanks in the slices of a defaced scan what the rules for its device say, without reading it. Rules look at headers of DICOM;
 * scans of other formats have none. Threads: safe.
 */
final class RuleBlanking {
    private static final String DICOM = "DICOM";
    private final RegionRules rules;

    RuleBlanking(RegionRules rules) {
        this.rules = rules;
    }

    /** Differs when other voxels would be blanked. */
    String version() {
        return "rules " + rules.digest().hex();
    }

    /**
     * The scan without what stands at those places.
     *
     * @throws VentailException if a header cannot be read, or a rule would blank the brain: which of both is wrong is
     * for a person
     *         to say
     */
    TextRedaction.Redacted blank(DefacedVolume d, Series series, IProgressMonitor monitor) throws VentailException {
        List<SliceBox> boxes = series.format().equals(DICOM)
                ? boxes(series, d.volume().geometry(), d.volume().timePoints(), monitor)
                : List.of();
        RegionBlanking.Blanked b = RegionBlanking.blank(d.volume(), boxes, d.brain());
        if (b.refused() > 0) {
            throw new VentailException(Problem.error("regions.brain",
                    "A rule for this device blanks a place where the brain is, in "
                            + b.refused() + " slices",
                    series.files().get(0),
                    "Correct the rule in regions.yaml; docs/deidentification.md shows how."));
        }
        return b.blanked().isEmpty() ? new TextRedaction.Redacted(d, Set.of())
                : new TextRedaction.Redacted(
                        new DefacedVolume(b.volume(), d.changed().or(b.blanked()), d.brain(), d.face(), d.frame(),
                                d.status(), d.recipe(), d.findings()),
                        b.slices());
    }

    private List<SliceBox> boxes(Series series, Geometry grid, int timePoints, IProgressMonitor monitor) throws VentailException {
        List<Path> files = series.files();
        int slices = grid.nz() * timePoints;
        boolean oneSliceEach = files.size() == slices;
        List<SliceBox> boxes = new ArrayList<>();
        Set<FrameBox> anywhere = new LinkedHashSet<>();
        for (int i = 0; i < files.size(); i++) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            // a rule holds for all frames of a file alike
            List<FrameBox> first = rules.in(files.get(i)).stream().filter(b -> b.frame() == 0).toList();
            if (oneSliceEach) {
                int slice = i;
                first.forEach(b -> boxes.add(slice(b, slice, grid)));
            } else {
                anywhere.addAll(first);
            }
        }
        // which frame of which file a slice is only the reader knows: what holds for one file holds for all
        anywhere.forEach(b -> IntStream.range(0, slices).forEach(s -> boxes.add(slice(b, s, grid))));
        return boxes;
    }

    private static SliceBox slice(FrameBox b, int slice, Geometry grid) {
        return new SliceBox(2, slice % grid.nz(), slice / grid.nz(), b.x(), b.y(), b.width(), b.height());
    }
}
