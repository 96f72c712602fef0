package org.ventail.testkit;

import java.awt.Rectangle;
import java.util.Map;

/** Writes text into pictures as scanners do, with letters of five by seven points of its own: needs no font. */
public final class Lettering {
    private static final int WIDTH = 5;
    private static final int HEIGHT = 7;
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('A', "01110 10001 10001 11111 10001 10001 10001"),
            Map.entry('B', "11110 10001 10001 11110 10001 10001 11110"),
            Map.entry('E', "11111 10000 10000 11110 10000 10000 11111"),
            Map.entry('K', "10001 10010 10100 11000 10100 10010 10001"),
            Map.entry('L', "10000 10000 10000 10000 10000 10000 11111"),
            Map.entry('M', "10001 11011 10101 10101 10001 10001 10001"),
            Map.entry('N', "10001 11001 10101 10011 10001 10001 10001"),
            Map.entry('R', "11110 10001 10001 11110 10100 10010 10001"),
            Map.entry('T', "11111 00100 00100 00100 00100 00100 00100"),
            Map.entry('0', "01110 10001 10011 10101 11001 10001 01110"),
            Map.entry('1', "00100 01100 00100 00100 00100 00100 01110"),
            Map.entry('2', "01110 10001 00001 00110 01000 10000 11111"),
            Map.entry('4', "00010 00110 01010 10010 11111 00010 00010"),
            Map.entry('5', "11111 10000 11110 00001 00001 10001 01110"),
            Map.entry('6', "01110 10000 10000 11110 10001 10001 01110"),
            Map.entry('7', "11111 00001 00010 00100 00100 00100 00100"),
            Map.entry('8', "01110 10001 10001 01110 10001 10001 01110"),
            Map.entry('9', "01110 10001 10001 01111 00001 00001 01110"),
            Map.entry('-', "00000 00000 00000 11111 00000 00000 00000"),
            Map.entry(' ', "00000 00000 00000 00000 00000 00000 00000"));

    private Lettering() {
    }

    /** The box a text will take. */
    public static Rectangle box(String text, int x, int y, int scale) {
        return new Rectangle(x, y, (text.length() * (WIDTH + 1) - 1) * scale, HEIGHT * scale);
    }

    /**
     * Writes in place: capital letters of a few names, digits, hyphens.
     *
     * @param scale pixels of a point
     * @return the box it takes
     */
    public static Rectangle write(float[] picture, int width, String text, int x, int y, int scale, float ink) {
        for (int c = 0; c < text.length(); c++) {
            String[] rows = LETTERS.get(text.charAt(c)).split(" ");
            for (int row = 0; row < HEIGHT * scale; row++) {
                for (int column = 0; column < WIDTH * scale; column++) {
                    if (rows[row / scale].charAt(column / scale) == '1') {
                        picture[(y + row) * width + x + c * (WIDTH + 1) * scale + column] = ink;
                    }
                }
            }
        }
        return box(text, x, y, scale);
    }
}
