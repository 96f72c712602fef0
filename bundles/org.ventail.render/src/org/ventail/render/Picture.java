package org.ventail.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A rendered picture with its depth; the arrays are shared, treat them as read-only.
 *
 * @param width pixels in a row
 * @param height rows
 * @param rgb colours 0xRRGGBB, row-major, first row on top
 * @param depthMm per pixel the distance behind the camera's target plane along the view direction (negative: nearer to
 *        the viewer), NaN where nothing was hit
 */
public record Picture(int width, int height, int[] rgb, float[] depthMm) {
    public Picture {
        if (rgb.length != width * height || depthMm.length != width * height) {
            throw new IllegalArgumentException("arrays do not fit " + width + "x" + height);
        }
    }

    /** The picture for AWT and ImageIO; needs no display. */
    public BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        return image;
    }

    /** The picture as a PNG file in memory. */
    public byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(width * height);
        try {
            // the stream's own buffer: ImageIO must not look for a cache folder on disk
            try (var stream = new MemoryCacheImageOutputStream(out)) {
                ImageIO.write(toImage(), "png", stream);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Whether something was hit in that pixel. */
    public boolean hit(int x, int y) {
        return !Float.isNaN(depthMm[y * width + x]);
    }

    /** Share of the pixels in which something was hit, 0 to 1. */
    public double coverage() {
        int n = 0;
        for (float d : depthMm) {
            if (!Float.isNaN(d)) {
                n++;
            }
        }
        return (double) n / depthMm.length;
    }
}
