package org.ventail.verify.text;

import java.util.List;

/**
 * A line with what it says.
 *
 * @param readings what can be read in it as it lies, upside down, and mirrored; nobody knows which one was meant
 */
record TextLine(TextBox box, List<Reading> readings) {
    /** Of the height of a line, the height of a candidate with its margins that holds no second one. */
    private static final double SINGLE_LINE = 3;
    private static final double COVERED = 0.2;
    /** Of its area, for being in something. */
    private static final double MOSTLY = 0.8;

    /** Whether it can be read in any way. */
    boolean readable() {
        return readings.stream().anyMatch(Reading::readable);
    }

    /** Whether it can be read so well that it is text whatever is around it. */
    boolean sure() {
        return readings.stream().anyMatch(Reading::sure);
    }

    boolean upright() {
        return box.height() > box.width();
    }

    /** As long as a candidate that is one line like it: what could be read of it only in part goes as a whole. */
    TextLine along(TextBox candidate) {
        if (!fills(candidate)) {
            return this;
        }
        return new TextLine(upright() ? new TextBox(box.x(), candidate.y(), box.width(), candidate.height())
                : new TextBox(candidate.x(), box.y(), candidate.width(), box.height()), readings);
    }

    /** Whether a candidate has no room for a second line. */
    boolean fills(TextBox candidate) {
        int across = upright() ? candidate.width() : candidate.height();
        return across == candidate.shortSide() && across <= SINGLE_LINE * box.shortSide();
    }

    /** Whether it stands in the same row, not far away. */
    boolean besides(TextLine o) {
        int tall = Math.max(box.height(), o.box.height());
        boolean level = Math.abs(2 * box.y() + box.height() - 2 * o.box.y() - o.box.height()) < tall;
        int gap = Math.max(box.x(), o.box.x()) - Math.min(box.right(), o.box.right());
        return this != o && level && gap < 3 * tall;
    }

    /** Whether most of a box is in one of some lines. */
    static boolean in(List<TextLine> lines, TextBox box) {
        return lines.stream().anyMatch(l -> l.box().common(box) > MOSTLY * box.area());
    }

    /** Whether most of a box is in one of some lines that can be read. */
    static boolean readIn(List<TextLine> lines, TextBox box) {
        return in(lines.stream().filter(TextLine::readable).toList(), box);
    }

    /** Whether so much was read that little is left of what was seen there; of a block of lines, whether any was read. */
    static boolean cover(List<TextLine> lines, TextBox candidate) {
        return lines.stream().anyMatch(l -> l.readable() && !l.fills(candidate)) || fill(lines, candidate);
    }

    /** Whether lines that can be read leave little of what was seen somewhere, which has a margin around it. */
    static boolean fill(List<TextLine> lines, TextBox candidate) {
        return lines.stream().filter(TextLine::readable).mapToLong(l -> l.box().common(candidate)).sum() > COVERED
                * candidate.area();
    }
}
