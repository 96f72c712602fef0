package org.ventail.verify.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ventail.testkit.Lettering;

class WordBoxesTest {
    private static final int SIZE = 200;
    private static final int LETTER_STEP = 6;
    private final float[] values = new float[SIZE * SIZE];
    private final TextBox line = write("LAMBERT KERN", 20);
    private final List<TextBox> words = List.of(new TextBox(20, 20, 7 * LETTER_STEP - 1, 7),
            new TextBox(20 + 8 * LETTER_STEP, 20, 4 * LETTER_STEP - 1, 7));

    @Test
    void cutsALineAtItsBlanks() {
        assertEquals(words, WordBoxes.of(picture(), line.grown(3, SIZE, SIZE)));
    }

    @Test
    void cutsALineThatRunsDownwards() {
        assertEquals(words.stream().map(TextBox::transposed).toList(),
                WordBoxes.of(picture().transposed(), line.transposed().grown(3, SIZE, SIZE)));
    }

    @Test
    void leavesOutWhatReachesInFromTheNextLine() {
        write("KERN", 31);
        TextBox both = new TextBox(line.x(), line.y(), line.width(), line.height() + 6);
        assertEquals(words, WordBoxes.of(picture(), both));
    }

    @Test
    void isTheLineItselfWhereNoInkIs() {
        TextBox empty = new TextBox(5, 100, 20, 8);
        assertEquals(List.of(empty), WordBoxes.of(picture(), empty));
    }

    private GreyPicture picture() {
        return new GreyPicture(SIZE, SIZE, values);
    }

    private TextBox write(String text, int y) {
        Rectangle r = Lettering.write(values, SIZE, text, 20, y, 1, 255);
        return new TextBox(r.x, r.y, r.width, r.height);
    }
}
