package org.ventail.verify.text;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.Random;

/**
 * A slice into which a text was burned with a font of this machine.
 *
 * @param box of its ink
 */
record PlantedText(GreyPicture picture, TextBox box) {
    private static final List<String> TEXTS = List.of("LAMBERT KERN", "Kern, Lambert A", "MRN 00482913", "12-MAR-1961", "1961-03-12",
            "Acc: 77120934", "DOB 03/12/61");
    private static final List<String> FONTS = List.of(Font.SANS_SERIF, Font.MONOSPACED, Font.SERIF);
    private static final int EDGE = 4;

    /** @param inAir in the corner; else in the middle; the ink is as bright as the brightest hundredth of the slice, or 1.3 times */
    static PlantedText in(GreyPicture slice, Random random, int points, boolean inAir) {
        BufferedImage image = new BufferedImage(slice.width(), slice.height(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setFont(new Font(FONTS.get(random.nextInt(FONTS.size())), Font.PLAIN, points));
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, random.nextBoolean() ? RenderingHints.VALUE_TEXT_ANTIALIAS_ON
                : RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        FontMetrics metrics = g.getFontMetrics();
        while (metrics.stringWidth(text) > slice.width() - 2 * EDGE) {
            text = text.substring(0, text.length() - 1);
        }
        int x = inAir ? EDGE : (slice.width() - metrics.stringWidth(text)) / 2;
        int y = metrics.getAscent() + (inAir ? EDGE : slice.height() / 2 - random.nextInt(40));
        g.setColor(Color.WHITE);
        g.drawString(text, x, y);
        g.dispose();
        return burned(slice, ((DataBufferByte) image.getRaster().getDataBuffer()).getData(), random.nextBoolean() ? 1 : 1.3);
    }

    private static PlantedText burned(GreyPicture slice, byte[] cover, double brightness) {
        float[] sorted = slice.sample();
        float low = sorted[sorted.length / 100];
        float ink = (float) (low + brightness * (sorted[sorted.length - 1 - sorted.length / 100] - low));
        float[] v = slice.values().clone();
        TextBox box = null;
        for (int i = 0; i < v.length; i++) {
            float part = (cover[i] & 0xff) / 255f;
            if (part > 0) {
                v[i] += part * (ink - v[i]);
                TextBox pixel = new TextBox(i % slice.width(), i / slice.width(), 1, 1);
                box = box == null ? pixel : box.union(pixel);
            }
        }
        return new PlantedText(new GreyPicture(slice.width(), slice.height(), v), box);
    }
}
