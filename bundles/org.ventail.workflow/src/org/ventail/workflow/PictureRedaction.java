package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.io.FrameBox;
import org.ventail.api.io.FrameReader;
import org.ventail.api.io.FrameRedactor;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.deid.pixels.RegionRules;
import org.ventail.verify.text.BurnedInText;
import org.ventail.verify.text.FoundText;
import org.ventail.verify.text.Place;
import org.ventail.verify.text.TextBox;

/**
 * Takes text out of pictures that are no volumes: what the rules of their device say, and all text that can be read. What was
 * written is looked at again, and again redacted, until nothing is found. Pixels elsewhere, and the transfer syntax,
 * stay. Threads: safe; the owner of the finder closes it.
 */
public final class PictureRedaction {
    private static final int MOST_ROUNDS = 4;
    private final BurnedInText finder;
    private final FrameReader frames;
    private final FrameRedactor redactor;

    public PictureRedaction(BurnedInText finder, FrameReader frames, FrameRedactor redactor) {
        this.finder = finder;
        this.frames = frames;
        this.redactor = redactor;
    }

    /**
     * What was done.
     *
     * @param boxes rectangles that were blanked, by frame
     * @param frames numbers of the frames that changed
     * @param uncompressed whether compressed pixels had to be written without compression
     */
    public record Redacted(List<FrameBox> boxes, Set<Integer> frames, boolean uncompressed) {
        public Redacted {
            boxes = List.copyOf(boxes);
            frames = Set.copyOf(frames);
        }
    }

    /** Whether it is a file of pictures, by its first bytes. */
    boolean redacts(Path file) {
        return redactor.redacts(file) && frames.reads(file);
    }

    /** How many pictures in some files hold text; nothing is changed. */
    int withText(List<Path> files, Map<String, String> telling, IProgressMonitor monitor) throws VentailException {
        return (int) finder.in(files, frames, telling, monitor).texts().stream().map(FoundText::place).distinct().count();
    }

    /** How many frames a file holds; 0 for one without pixels. */
    int frames(Path file, IProgressMonitor monitor) throws VentailException {
        AtomicInteger count = new AtomicInteger();
        frames.read(file, frame -> count.incrementAndGet(), monitor);
        return count.get();
    }

    /**
     * Writes a file anew without text.
     *
     * @param target not left behind if text is still found at the end, or anything fails
     * @throws VentailException if the file cannot be read or redacted, or text stays
     */
    public Redacted redact(Path file, Path target, RegionRules rules, IProgressMonitor monitor) throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, 2 * MOST_ROUNDS);
        List<FrameBox> boxes = new ArrayList<>(rules.in(file));
        Map<String, String> telling = BurnedInText.headerWords(file);
        List<FrameBox> found = text(file, telling, progress.split(1));
        Set<Integer> changed = new HashSet<>();
        try {
            for (int round = 1; round < MOST_ROUNDS; round++) {
                boxes.addAll(found);
                // always from the source: what is blanked twice is compressed once
                FrameRedactor.Redacted done = redactor.redact(file, target, boxes, progress.split(1));
                changed.addAll(done.frames());
                found = text(target, telling, progress.split(1));
                if (found.isEmpty()) {
                    return new Redacted(boxes, changed, done.uncompressed());
                }
            }
        } catch (VentailException | RuntimeException e) {
            remove(target, e);
            throw e;
        }
        VentailException e = new VentailException(Problem.error("redact.text-stays",
                "Text is still found in the picture after %d rounds.".formatted(MOST_ROUNDS - 1), file,
                "Leave the picture out, or write a rule for its device, see docs/deidentification.md."));
        remove(target, e);
        throw e;
    }

    private List<FrameBox> text(Path file, Map<String, String> telling, IProgressMonitor monitor) throws VentailException {
        List<FrameBox> boxes = new ArrayList<>();
        finder.in(List.of(file), frames, telling, monitor).texts().forEach(t -> {
            if (t.place() instanceof Place.OfFile place) {
                TextBox b = t.box();
                boxes.add(new FrameBox(place.frame(), Math.max(0, b.x()), Math.max(0, b.y()), b.width(), b.height()));
            }
        });
        return boxes;
    }

    private static void remove(Path target, Exception why) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }
}
