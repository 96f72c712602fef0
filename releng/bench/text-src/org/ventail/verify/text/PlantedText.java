package org.ventail.verify.text;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.Random;

/**
 * A slice into which a text was burned with a font of this machine.
 *
 * @param box of its ink
 * @param legible whether a person could read it: nine tenths of the ink differ from what was there by a sixth of the range
 */
record PlantedText(GreyPicture picture, TextBox box, boolean legible) {
    private static final List<String> TEXTS = List.of("LAMBERT KERN", "Kern, Lambert A", "MRN 00482913", "12-MAR-1961", "1961-03-12",
            "Acc: 77120934", "DOB 03/12/61");
    private static final List<String> FONTS = List.of(Font.SANS_SERIF, Font.MONOSPACED, Font.SERIF);
    private static final int EDGE = 4;
    private static final double LEGIBLE_DIFFERENCE = 1 / 6.0;
    private static final double LEGIBLE_SHARE = 0.9;
    private static final int MOST_TRIES = 200;

    /** Where it stands. */
    enum Where {
        /** In the upper left corner. */
        AIR,
        /** In the middle. */
        HEAD,
        /** Around one of the brightest pixels: on a CT, bone. */
        BONE,
        /** In the corner, its first letter and the upper edge of all letters cut off by the border. */
        BORDER
    }

    /** How it is drawn. */
    enum Style {
        /** As bright as the brightest hundredth of the slice, or 1.3 times. */
        BRIGHT,
        /** As dark as the darkest hundredth. */
        DARK,
        /** Bright with a dark line around each letter. */
        OUTLINED,
        /** Dark on a bright rectangle. */
        PLATE
    }

    /**
     * All that is chosen.
     *
     * @param turned by a quarter, so that it runs upwards
     */
    record How(int points, Where where, Style style, boolean turned) {
    }

    /** A legible text in one of some slices; what cannot be read is planted anew. */
    static PlantedText in(List<GreyPicture> slices, Random random, How how) {
        PlantedText p = null;
        for (int i = 0; i < MOST_TRIES && (p == null || !p.legible()); i++) {
            p = in(slices.get(random.nextInt(slices.size())), random, how);
        }
        return p;
    }

    private static PlantedText in(GreyPicture slice, Random random, How how) {
        if (!how.turned()) {
            return upright(slice, random, how);
        }
        PlantedText p = upright(slice.flipped().transposed(), random, how);
        TextBox b = p.box().transposed();
        return new PlantedText(p.picture().transposed().flipped(), new TextBox(b.x(), slice.height() - b.bottom(), b.width(), b.height()),
                p.legible());
    }

    private static PlantedText upright(GreyPicture slice, Random random, How how) {
        Font font = new Font(FONTS.get(random.nextInt(FONTS.size())), Font.PLAIN, how.points());
        boolean soft = random.nextBoolean();
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        double brightness = random.nextBoolean() ? 1 : 1.3;
        BufferedImage letters = image(slice);
        Graphics2D g = graphics(letters, font, soft);
        FontMetrics metrics = g.getFontMetrics();
        while (metrics.stringWidth(text) > slice.width() - 2 * EDGE) {
            text = text.substring(0, text.length() - 1);
        }
        int centred = (slice.width() - metrics.stringWidth(text)) / 2;
        int height = metrics.getAscent();
        int bone = how.where() == Where.BONE ? bright(slice, random) : 0;
        int x = switch (how.where()) {
            case AIR -> EDGE;
            case HEAD -> centred;
            case BONE -> Math.max(EDGE, Math.min(2 * centred - EDGE, bone % slice.width() - slice.width() / 2 + centred));
            case BORDER -> -metrics.charWidth(text.charAt(0)) / 2;
        };
        int y = switch (how.where()) {
            case AIR -> height + EDGE;
            case HEAD -> height + slice.height() / 2 - random.nextInt(40);
            case BONE -> Math.max(height, Math.min(slice.height() - EDGE, bone / slice.width() + height / 2));
            case BORDER -> (int) Math.round(0.7 * how.points());
        };
        g.drawString(text, x, y);
        BufferedImage ground = image(slice);
        Graphics2D around = graphics(ground, font, soft);
        Shape shape = font.createGlyphVector(g.getFontRenderContext(), text).getOutline(x, y);
        if (how.style() == Style.OUTLINED) {
            around.setStroke(new BasicStroke(Math.max(2, how.points() / 8f)));
            around.draw(shape);
        } else if (how.style() == Style.PLATE) {
            java.awt.Rectangle r = shape.getBounds();
            r.grow(how.points() / 4, how.points() / 4);
            around.fill(r);
        }
        g.dispose();
        around.dispose();
        return burned(slice, cover(letters), cover(ground), how.style(), brightness);
    }

    /** One of the brightest twentieth of the pixels. */
    private static int bright(GreyPicture slice, Random random) {
        float[] sorted = slice.sample();
        float least = sorted[sorted.length * 19 / 20];
        int i = random.nextInt(slice.values().length);
        while (slice.values()[i] < least) {
            i = random.nextInt(slice.values().length);
        }
        return i;
    }

    private static BufferedImage image(GreyPicture slice) {
        return new BufferedImage(slice.width(), slice.height(), BufferedImage.TYPE_BYTE_GRAY);
    }

    private static Graphics2D graphics(BufferedImage image, Font font, boolean soft) {
        Graphics2D g = image.createGraphics();
        g.setFont(font);
        g.setColor(Color.WHITE);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING,
                soft ? RenderingHints.VALUE_TEXT_ANTIALIAS_ON : RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING,
                soft ? RenderingHints.VALUE_ANTIALIAS_ON : RenderingHints.VALUE_ANTIALIAS_OFF);
        return g;
    }

    private static byte[] cover(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private static PlantedText burned(GreyPicture slice, byte[] letters, byte[] ground, Style style, double brightness) {
        float[] sorted = slice.sample();
        float dark = sorted[sorted.length / 100];
        float range = sorted[sorted.length - 1 - sorted.length / 100] - dark;
        float bright = (float) (dark + brightness * range);
        boolean darkInk = style == Style.DARK || style == Style.PLATE;
        float ink = darkInk ? dark : bright;
        float[] v = slice.values().clone();
        blend(v, ground, darkInk ? bright : dark);
        TextBox box = null;
        int inked = 0;
        int clear = 0;
        for (int i = 0; i < v.length; i++) {
            if (letters[i] != 0) {
                inked++;
                clear += Math.abs(v[i] - ink) >= LEGIBLE_DIFFERENCE * range || ground[i] != 0 ? 1 : 0;
                TextBox pixel = new TextBox(i % slice.width(), i / slice.width(), 1, 1);
                box = box == null ? pixel : box.union(pixel);
            }
        }
        blend(v, letters, ink);
        return new PlantedText(new GreyPicture(slice.width(), slice.height(), v), box, clear >= LEGIBLE_SHARE * inked);
    }

    private static void blend(float[] values, byte[] cover, float ink) {
        for (int i = 0; i < values.length; i++) {
            values[i] += (cover[i] & 0xff) / 255f * (ink - values[i]);
        }
    }
}
