package org.ventail.verify.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ventail.testkit.CtSlices;
import org.ventail.testkit.Lettering;

class RepeatedTextTest {
    private static final String TEXT = "LAMBERT KERN";
    private static final int X = 60;
    private static final int Y = 120;
    private static final Rectangle WRITTEN = Lettering.box(TEXT, X, Y, 1);
    private static final TextBox BOX = new TextBox(WRITTEN.x - 3, WRITTEN.y - 3, WRITTEN.width + 6, WRITTEN.height + 6);
    /** Over tissue of 40 with noise of 12. */
    private static final int FAINT = 60;
    private final RepeatedText repeated = new RepeatedText();

    @Test
    void knowsFaintTextFromThreeOtherSlices() {
        learn(3);
        List<FoundText> more = repeated.missing(slice(9, TEXT, FAINT), place(9), List.of());
        assertEquals(List.of(new FoundText(place(9), BOX, List.of(BOX), TextKind.NAME)), more);
    }

    @Test
    void twoSlicesAreNotEnough() {
        learn(2);
        assertEquals(List.of(), repeated.missing(slice(9, TEXT, FAINT), place(9), List.of()));
    }

    @Test
    void seesNothingWhereNothingOrSomethingElseIsWritten() {
        learn(3);
        assertEquals(List.of(), repeated.missing(slice(9, "", FAINT), place(9), List.of()));
        assertEquals(List.of(), repeated.missing(slice(9, "RELATE ALARM", FAINT), place(9), List.of()));
    }

    @Test
    void saysNothingOfWhatWasFound() {
        learn(3);
        assertEquals(List.of(), repeated.missing(slice(9, TEXT, FAINT), place(9), List.of(text(9))));
    }

    private void learn(int slices) {
        for (int i = 0; i < slices; i++) {
            repeated.learn(slice(i, TEXT, 500), List.of(text(i)));
        }
    }

    private static FoundText text(int slice) {
        return new FoundText(place(slice), BOX, List.of(BOX), TextKind.NAME);
    }

    private static Place place(int slice) {
        return new Place.OfVolume(2, slice, 0);
    }

    private static GreyPicture slice(int seed, String text, float ink) {
        float[] v = CtSlices.ct(seed);
        if (!text.isEmpty()) {
            Lettering.write(v, CtSlices.SIZE, text, X, Y, 1, ink);
        }
        return new GreyPicture(CtSlices.SIZE, CtSlices.SIZE, v);
    }
}
