package org.ventail.verify.canary;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/** Burns a text into the middle slices of a scan, as bright as the brightest voxel. */
public final class TextStamp {
    private static final int SLICES = 5;
    private static final double SHARE_OF_WIDTH = 0.8;
    private static final int SMALLEST = 9;
    private static final int LARGEST = 24;
    private static final int EDGE = 3;
    private static final int INK = 128;

    private TextStamp() {
    }

    /** A copy of the scan with the text along the upper edge of its middle slices. */
    public static Volume on(Volume volume, String text) {
        Geometry g = volume.geometry();
        BufferedImage picture = drawn(text, g.nx(), g.ny());
        VoxelData data = volume.data().copy();
        double bright = brightest(data);
        int first = Math.max(0, g.nz() / 2 - SLICES / 2);
        for (int k = first; k < Math.min(g.nz(), first + SLICES); k++) {
            for (int j = 0; j < g.ny(); j++) {
                for (int i = 0; i < g.nx(); i++) {
                    if ((picture.getRGB(i, j) & 0xff) > INK) {
                        data.set(i + g.nx() * (j + g.ny() * k), bright);
                    }
                }
            }
        }
        return volume.withData(data);
    }

    private static BufferedImage drawn(String text, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = picture.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
            Font font = new Font(Font.SANS_SERIF, Font.PLAIN, SMALLEST);
            FontRenderContext context = g.getFontRenderContext();
            Rectangle2D size = font.getStringBounds(text, context);
            double fit = SMALLEST * SHARE_OF_WIDTH * width / size.getWidth();
            g.setFont(font.deriveFont((float) Math.max(SMALLEST, Math.min(LARGEST, fit))));
            g.setColor(Color.WHITE);
            g.drawString(text, EDGE, EDGE + g.getFontMetrics().getAscent());
        } finally {
            g.dispose();
        }
        return picture;
    }

    private static double brightest(VoxelData data) {
        double most = data.get(0);
        for (int i = 1; i < data.length(); i++) {
            most = Math.max(most, data.get(i));
        }
        return most;
    }
}
