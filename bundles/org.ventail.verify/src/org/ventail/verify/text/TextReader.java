package org.ventail.verify.text;

import java.util.ArrayList;
import java.util.List;
import org.ventail.api.model.VentailException;
import org.ventail.verify.models.ModelStore;
import org.ventail.verify.models.OnnxModel;
import org.ventail.verify.models.TextModel;

/** Detector and recogniser of text, loaded once. Threads: safe; one owner closes it. */
final class TextReader implements AutoCloseable {
    private static final double SCALE = 1.5;
    private static final int LEGIBLE_HEIGHT = 56;
    private static final double LARGEST_SCALE = 4;
    private static final int PADDING = 16;
    private static final int LARGE_LETTERS = 56;
    private static final double UPRIGHT = 1.5;
    /** A candidate of more has room for several lines of usual letters. */
    private static final int WIDEST_LINE = 100;
    private static final int EXTENSION = 6;
    private static final int MOST_EXTENSIONS = 4;
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

    /** For the lines of one picture. */
    LineReader lineReader() {
        return new LineReader(recogniser);
    }

    /**
     * The lines of text in a part of a picture.
     *
     * @param candidate where to look
     * @param reader the picture's
     * @return lines of which anything could be read, in pixels of the picture
     */
    List<TextLine> read(GreyPicture picture, TextBox candidate, LineReader reader) throws VentailException {
        List<TextLine> lines = readExactly(picture, candidate, reader);
        if (lines.stream().noneMatch(TextLine::readable)) {
            return lines;
        }
        List<TextLine> whole = new ArrayList<>();
        for (TextLine l : lines) {
            follow(picture, l, candidate, reader, MOST_EXTENSIONS, whole);
        }
        return whole;
    }

    /** A line that reaches the edge of where was looked may go on: adds all of it. */
    private void follow(GreyPicture picture, TextLine line, TextBox place, LineReader reader, int left, List<TextLine> whole)
            throws VentailException {
        if (TextLine.readIn(whole, line.box()) || !line.readable() && TextLine.in(whole, line.box())) {
            return;
        }
        if (left == 0 || !line.readable() || !reachesEdge(line, place, picture)) {
            whole.add(line);
            return;
        }
        TextBox strip = strip(line, picture);
        List<TextLine> longer = readExactly(picture, strip, reader);
        for (TextLine l : longer) {
            follow(picture, l, strip, reader, left - 1, whole);
        }
        // a few strokes were taken for text only because they were cut off; a word was not
        if (line.sure() && !TextLine.readIn(whole, line.box())) {
            whole.add(line);
        }
    }

    private static boolean reachesEdge(TextLine line, TextBox place, GreyPicture picture) {
        TextBox b = line.box();
        int margin = b.shortSide() / 2;
        return line.upright()
                ? place.y() > 0 && b.y() - margin < place.y()
                        || place.bottom() < picture.height() && b.bottom() + margin > place.bottom()
                : place.x() > 0 && b.x() - margin < place.x()
                        || place.right() < picture.width() && b.right() + margin > place.right();
    }

    /** The line with as much before and behind it as some letters take. */
    private static TextBox strip(TextLine line, GreyPicture picture) {
        TextBox b = line.box();
        int by = EXTENSION * b.shortSide();
        int margin = b.shortSide() / 2;
        int dx = line.upright() ? margin : by;
        int dy = line.upright() ? by : margin;
        return new TextBox(b.x() - dx, b.y() - dy, b.width() + 2 * dx, b.height() + 2 * dy)
                .within(new TextBox(0, 0, picture.width(), picture.height()));
    }

    /** Looks at it as it is; then, where that leaves some of it unread, at what brings letters out before a body. */
    private List<TextLine> readExactly(GreyPicture picture, TextBox candidate, LineReader reader) throws VentailException {
        GreyPicture part = picture.crop(candidate);
        double scale = scale(candidate);
        List<TextLine> lines = new ArrayList<>();
        for (boolean turned : directions(candidate)) {
            if (!TextLine.cover(lines, candidate)) {
                look(PixelValues.windowed(part), candidate, new Detection(scale, turned), reader, lines);
            }
        }
        boolean turned = directions(candidate).get(0);
        List<GreyPicture> values = TextLine.cover(lines, candidate) ? List.of() : ReadingViews.ofOneValue(part);
        for (int i = 0; i < values.size() && !TextLine.cover(lines, candidate); i++) {
            look(values.get(i), candidate, new Detection(scale, turned), reader, lines);
        }
        boolean promising = !lines.isEmpty() || !values.isEmpty();
        if (promising && !TextLine.cover(lines, candidate)) {
            look(ReadingViews.flattened(part), candidate, new Detection(scale, turned), reader, lines);
        }
        if (promising && !TextLine.cover(lines, candidate) && candidate.shortSide() > LARGE_LETTERS) {
            GreyPicture view = values.isEmpty() ? PixelValues.windowed(part) : values.get(0);
            look(view, candidate, new Detection(SCALE / 2, turned), reader, lines);
        }
        return TextLine.cover(lines, candidate) ? lines : lines.stream().map(l -> l.readable() ? l.along(candidate) : l).toList();
    }

    /** A high and narrow candidate is rather one line that runs up or down, which the network only sees lying, than many. */
    private static List<Boolean> directions(TextBox candidate) {
        if (candidate.height() < UPRIGHT * candidate.width()) {
            return List.of(false);
        }
        return candidate.width() <= WIDEST_LINE ? List.of(true, false) : List.of(false, true);
    }

    /** How the detector is shown a view. */
    private record Detection(double scale, boolean turned) {
    }

    private static double scale(TextBox candidate) {
        return Math.max(SCALE, Math.min(LARGEST_SCALE, LEGIBLE_HEIGHT / (double) candidate.shortSide()));
    }

    /** Adds what can be read in a view but could not be read in one before. */
    private void look(GreyPicture view, TextBox candidate, Detection how, LineReader reader, List<TextLine> lines)
            throws VentailException {
        GreyPicture part = PixelValues.padded(view, PADDING);
        List<TextLine> before = List.copyOf(lines);
        for (TextBox box : detected(part, how)) {
            TextBox inside = box.moved(candidate.x() - PADDING, candidate.y() - PADDING);
            if (inside.touches(candidate) && !TextLine.readIn(before, inside)) {
                List<Reading> readings = reader.read(part.crop(box));
                if (!readings.isEmpty()) {
                    lines.add(new TextLine(inside.within(candidate), readings));
                }
            }
        }
    }

    private List<TextBox> detected(GreyPicture part, Detection how) throws VentailException {
        if (!how.turned()) {
            return detector.detect(part, how.scale());
        }
        return detector.detect(part.transposed(), how.scale()).stream().map(TextBox::transposed).toList();
    }

    @Override
    public void close() throws VentailException {
        detection.close();
        recognition.close();
    }
}
