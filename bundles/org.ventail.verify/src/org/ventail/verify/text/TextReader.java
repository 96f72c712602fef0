package org.ventail.verify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ventail.api.model.VentailException;
import org.ventail.verify.models.ModelStore;
import org.ventail.verify.models.OnnxModel;
import org.ventail.verify.models.TextModel;

/**
 * Detector and recogniser of text, loaded once. Reads lines however they lie: scans are stored turned and mirrored. Threads:
 * safe; one owner closes it.
 */
final class TextReader implements AutoCloseable {
    private static final double SCALE = 1.5;
    private static final int LEGIBLE_HEIGHT = 56;
    private static final double LARGEST_SCALE = 4;
    private static final int PADDING = 16;
    private static final double COVERED = 0.2;
    private static final int LARGE_LETTERS = 56;
    /** Of the height of a line, the height of a candidate with its margins that holds no second one. */
    private static final double SINGLE_LINE = 3;
    private static final int EXTENSION = 6;
    private static final int MOST_EXTENSIONS = 4;
    /** As it is, upside down, mirrored, both. */
    private static final List<UnaryOperator<GreyPicture>> TURNS = List.of(p -> p, GreyPicture::flipped,
            p -> p.flipped().mirrored(), GreyPicture::mirrored);
    private final OnnxModel detection;
    private final OnnxModel recognition;
    private final LineDetector detector;
    private final LineRecogniser recogniser;

    /**
     * Loads the models.
     *
     * @throws VentailException if one is missing, altered, or cannot be loaded
     */
    TextReader(ModelStore store, int threads) throws VentailException {
        detection = new OnnxModel(store, TextModel.DETECTOR, threads);
        recognition = new OnnxModel(store, TextModel.RECOGNISER, threads);
        detector = new LineDetector(detection);
        recogniser = new LineRecogniser(recognition, store);
    }

    /**
     * A line with what it says.
     *
     * @param readings what can be read in it as it lies, upside down, and mirrored; nobody knows which one was meant
     */
    record Line(TextBox box, List<Reading> readings) {
        /** Whether it can be read in any way. */
        boolean readable() {
            return readings.stream().anyMatch(Reading::readable);
        }

        /** As long as a candidate that is one line like it: what could be read of it only in part goes as a whole. */
        Line along(TextBox candidate) {
            boolean upright = box.height() > box.width();
            if (!fills(candidate)) {
                return this;
            }
            return new Line(upright ? new TextBox(box.x(), candidate.y(), box.width(), candidate.height())
                    : new TextBox(candidate.x(), box.y(), candidate.width(), box.height()), readings);
        }

        /** Whether a candidate has no room for a second line. */
        private boolean fills(TextBox candidate) {
            int across = box.height() > box.width() ? candidate.width() : candidate.height();
            return across == shortSide(candidate) && across <= SINGLE_LINE * shortSide(box);
        }

        /** Whether it stands in the same row, not far away. */
        boolean besides(Line o) {
            int tall = Math.max(box.height(), o.box.height());
            boolean level = Math.abs(2 * box.y() + box.height() - 2 * o.box.y() - o.box.height()) < tall;
            int gap = Math.max(box.x(), o.box.x()) - Math.min(box.right(), o.box.right());
            return this != o && level && gap < 3 * tall;
        }
    }

    /**
     * The lines of text in a part of a picture.
     *
     * @param candidate where to look
     * @return lines of which anything could be read, in pixels of the picture
     */
    List<Line> read(GreyPicture picture, TextBox candidate) throws VentailException {
        TextBox place = candidate;
        List<Line> lines = readExactly(picture, place);
        for (int i = 0; i < MOST_EXTENSIONS && lines.stream().anyMatch(Line::readable); i++) {
            TextBox wider = extended(place, lines, picture);
            if (wider.equals(place)) {
                break;
            }
            place = wider;
            lines = readExactly(picture, place);
        }
        return lines;
    }

    /** A line that reaches the edge of where was looked may go on. */
    private static TextBox extended(TextBox place, List<Line> lines, GreyPicture picture) {
        TextBox wider = place;
        for (Line l : lines) {
            TextBox b = l.box();
            boolean upright = b.height() > b.width();
            int by = EXTENSION * Math.min(b.width(), b.height());
            int margin = Math.min(b.width(), b.height()) / 2;
            TextBox along = upright ? new TextBox(b.x(), b.y() - by, b.width(), b.height() + 2 * by)
                    : new TextBox(b.x() - by, b.y(), b.width() + 2 * by, b.height());
            boolean cut = upright ? b.y() - margin < place.y() || b.bottom() + margin > place.bottom()
                    : b.x() - margin < place.x() || b.right() + margin > place.right();
            wider = cut ? wider.union(along) : wider;
        }
        return wider.within(new TextBox(0, 0, picture.width(), picture.height()));
    }

    /** Looks at it as it is; then, where that leaves some of it unread, at what brings letters out before a body. */
    private List<Line> readExactly(GreyPicture picture, TextBox candidate) throws VentailException {
        GreyPicture part = picture.crop(candidate);
        double scale = scale(candidate);
        List<Line> lines = new ArrayList<>(lines(PixelValues.windowed(part), candidate, scale));
        List<GreyPicture> values = covers(lines, candidate) ? List.of() : ReadingViews.ofOneValue(part);
        for (int i = 0; i < values.size() && !covers(lines, candidate); i++) {
            lines.addAll(lines(values.get(i), candidate, scale));
        }
        boolean promising = !lines.isEmpty() || !values.isEmpty();
        if (promising && !covers(lines, candidate)) {
            lines.addAll(lines(ReadingViews.flattened(part), candidate, scale));
        }
        if (promising && !covers(lines, candidate) && shortSide(candidate) > LARGE_LETTERS) {
            lines.addAll(lines(values.isEmpty() ? PixelValues.windowed(part) : values.get(0), candidate, SCALE / 2));
        }
        return covers(lines, candidate) ? lines : lines.stream().map(l -> l.readable() ? l.along(candidate) : l).toList();
    }

    /** Whether so much was read that little is left of what was seen there; of a block of lines, whether any was read. */
    private static boolean covers(List<Line> lines, TextBox candidate) {
        List<Line> readable = lines.stream().filter(Line::readable).toList();
        return readable.stream().anyMatch(l -> !l.fills(candidate))
                || readable.stream().mapToLong(l -> l.box().area()).sum() > COVERED * candidate.area();
    }

    private static int shortSide(TextBox box) {
        return Math.min(box.width(), box.height());
    }

    private static double scale(TextBox candidate) {
        return Math.max(SCALE, Math.min(LARGEST_SCALE, LEGIBLE_HEIGHT / (double) shortSide(candidate)));
    }

    private List<Line> lines(GreyPicture view, TextBox candidate, double scale) throws VentailException {
        GreyPicture part = PixelValues.padded(view, PADDING);
        List<Line> lines = new ArrayList<>();
        for (TextBox box : detector.detect(part, scale)) {
            List<Reading> readings = read(part.crop(box));
            TextBox inside = box.moved(candidate.x() - PADDING, candidate.y() - PADDING);
            if (!readings.isEmpty() && inside.touches(candidate)) {
                lines.add(new Line(inside.within(candidate), readings));
            }
        }
        return lines;
    }

    private List<Reading> read(GreyPicture line) throws VentailException {
        boolean upright = line.height() > 1.5 * line.width();
        GreyPicture lying = upright ? line.transposed() : line;
        List<Reading> all = new ArrayList<>();
        for (UnaryOperator<GreyPicture> turn : TURNS) {
            Reading r = recogniser.read(turn.apply(lying));
            if (r.characters() > 0) {
                all.add(r);
            }
        }
        return all;
    }

    @Override
    public void close() throws VentailException {
        detection.close();
        recognition.close();
    }
}
