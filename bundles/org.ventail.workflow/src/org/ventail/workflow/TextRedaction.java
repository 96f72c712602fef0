package org.ventail.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.deid.pixels.RegionBlanking;
import org.ventail.deid.pixels.SliceBox;
import org.ventail.verify.text.BurnedInText;
import org.ventail.verify.text.FoundText;
import org.ventail.verify.text.Place;
import org.ventail.verify.text.TextBox;

/**
 * Takes text out of the pixels of a defaced scan before it is staged: all text that can be read, whatever it says, but none
 * over the brain. That it is gone is not believed here: a check looks again at what was staged. Threads: safe; one owner
 * closes it.
 */
final class TextRedaction implements AutoCloseable {
    /** Changes when other pixels would be blanked; what was staged with another one is staged again. */
    static final String VERSION = "text-1";
    private static final Logger LOG = LoggerFactory.getLogger(TextRedaction.class);
    private final BurnedInText finder;

    TextRedaction(BurnedInText finder) {
        this.finder = finder;
    }

    /** @param slices numbers of the slices that were touched, counted on over time points */
    record Redacted(DefacedVolume defaced, Set<Integer> slices) {
        /** Whether the n-th of the files that hold the scan had text taken out. */
        boolean touches(int file, int files) {
            Volume v = defaced.volume();
            boolean oneSliceEach = files == v.geometry().nz() * v.timePoints();
            return oneSliceEach ? slices.contains(file) : !slices.isEmpty();
        }
    }

    /** The scan without its text. Without models nothing is done; the check then says why and blocks. */
    Redacted redact(DefacedVolume defaced, IProgressMonitor monitor) {
        List<SliceBox> boxes;
        try {
            boxes = boxes(finder.in(defaced.volume(), Map.of(), monitor).texts());
        } catch (VentailException e) {
            LOG.warn("text in pixels is not looked for: {}", e.problem().code());
            return new Redacted(defaced, Set.of());
        }
        RegionBlanking.Blanked b = RegionBlanking.blank(defaced.volume(), boxes, defaced.brain());
        if (b.refused() > 0) {
            LOG.warn("{} places with text lie over the brain and stay as they are", b.refused());
        }
        return b.blanked().isEmpty() ? new Redacted(defaced, Set.of())
                : new Redacted(new DefacedVolume(b.volume(), defaced.changed().or(b.blanked()), defaced.brain(),
                        defaced.face(), defaced.frame(), defaced.status(), defaced.recipe(), defaced.findings()), b.slices());
    }

    private static List<SliceBox> boxes(List<FoundText> texts) {
        List<SliceBox> boxes = new ArrayList<>();
        for (FoundText t : texts) {
            if (t.place() instanceof Place.OfVolume v) {
                TextBox b = t.box();
                boxes.add(new SliceBox(v.axis(), v.index(), v.timePoint(), b.x(), b.y(), b.width(), b.height()));
            }
        }
        return boxes;
    }

    @Override
    public void close() throws VentailException {
        finder.close();
    }
}
