package org.ventail.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
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
 * over the brain. That it is gone is not believed here: a check looks again at what was staged. Threads: safe.
 */
final class TextRedaction {
    /** Changes when other pixels would be blanked; what was staged with another one is staged again. */
    static final String VERSION = "text-8";
    private static final String DICOM = "DICOM";
    private static final int MOST_ROUNDS = 4;
    private static final Logger LOG = LoggerFactory.getLogger(TextRedaction.class);
    private final BurnedInText finder;

    TextRedaction(BurnedInText finder) {
        this.finder = finder;
    }

    /**
     * What was done.
     *
     * @param slices numbers of the slices that were touched, counted on over time points
     * @param unread whether text could not be looked for; there may be some that could be taken out another time
     */
    record Redacted(DefacedVolume defaced, Set<Integer> slices, boolean unread) {
        Redacted(DefacedVolume defaced, Set<Integer> slices) {
            this(defaced, slices, false);
        }

        /** Whether the n-th of the files that hold the scan had text taken out. */
        boolean touches(int file, int files) {
            Volume v = defaced.volume();
            boolean oneSliceEach = files == v.geometry().nz() * v.timePoints();
            return oneSliceEach ? slices.contains(file) : !slices.isEmpty();
        }
    }

    /**
     * The scan without its text. What was touched is looked at again, until nothing is found any more. Without models nothing is
     * done; the check then says why and blocks.
     *
     * @param before the scan as it is, and what was done to its pixels before
     * @param format of the files it is written to: those of DICOM hold the slices as they are, others may hold them in any way
     * @param telling words of the original header that identify, also taken out where they can hardly be read
     */
    Redacted redact(Redacted before, String format, Map<String, String> telling, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, MOST_ROUNDS);
        DefacedVolume defaced = before.defaced();
        Redacted done = before;
        Collection<Place.OfVolume> where = format.equals(DICOM) ? BurnedInText.storedSlices(defaced.volume())
                : BurnedInText.allSlices(defaced.volume());
        try {
            for (int round = 0; round < MOST_ROUNDS && !where.isEmpty(); round++) {
                List<FoundText> texts = finder.in(done.defaced().volume(), where, telling, progress.split(1)).texts();
                Redacted next = blanked(done, boxes(texts));
                where = next == done ? Set.of() : places(texts);
                done = next;
            }
        } catch (VentailException e) {
            LOG.warn("text in pixels is not looked for: {}", e.problem().code());
            return new Redacted(before.defaced(), before.slices(), true);
        }
        return done;
    }

    private static Redacted blanked(Redacted before, List<SliceBox> boxes) {
        DefacedVolume d = before.defaced();
        RegionBlanking.Blanked b = RegionBlanking.blank(d.volume(), boxes, d.brain());
        if (b.refused() > 0) {
            LOG.warn("{} places with text lie over the brain and stay as they are", b.refused());
        }
        if (b.blanked().isEmpty()) {
            return before;
        }
        Set<Integer> slices = new TreeSet<>(before.slices());
        slices.addAll(b.slices());
        return new Redacted(new DefacedVolume(b.volume(), d.changed().or(b.blanked()), d.brain(), d.face(), d.frame(),
                d.status(), d.recipe(), d.findings()), slices);
    }

    private static Set<Place.OfVolume> places(List<FoundText> texts) {
        Set<Place.OfVolume> places = new LinkedHashSet<>();
        texts.forEach(t -> places.add((Place.OfVolume) t.place()));
        return places;
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
}
