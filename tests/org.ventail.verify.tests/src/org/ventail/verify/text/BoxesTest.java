package org.ventail.verify.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoxesTest {
    private static final int SIZE = 500;

    @Test
    void joinsLinesOfOneBlock() {
        List<TextBox> one = Boxes.joined(List.of(new TextBox(20, 20, 100, 12), new TextBox(20, 36, 110, 12)), SIZE, SIZE);
        assertEquals(1, one.size());
    }

    @Test
    void keepsALineApartFromSomethingLargeAroundIt() {
        List<TextBox> two = Boxes.joined(List.of(new TextBox(20, 20, 400, 400), new TextBox(100, 200, 80, 8)), SIZE, SIZE);
        assertEquals(2, two.size());
    }

    @Test
    void keepsLinesApartThatMeetAtACorner() {
        List<TextBox> two = Boxes.joined(List.of(new TextBox(20, 20, 100, 12), new TextBox(115, 30, 12, 100)), SIZE, SIZE);
        assertEquals(2, two.size());
    }
}
