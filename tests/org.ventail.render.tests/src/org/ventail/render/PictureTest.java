package org.ventail.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures as files. */
final class PictureTest {
    @Test
    void pngKeepsEveryPixel() throws IOException {
        Picture p = new Picture(3, 2, new int[] {0xff0000, 0x00ff00, 0x0000ff, 0x123456, 0, 0xffffff}, new float[6]);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(p.png()));
        assertEquals(3, read.getWidth());
        assertEquals(2, read.getHeight());
        for (int i = 0; i < 6; i++) {
            assertEquals(p.rgb()[i], read.getRGB(i % 3, i / 3) & 0xffffff);
        }
    }

    @Test
    void refusesArraysOfAnotherSize() {
        assertThrows(IllegalArgumentException.class, () -> new Picture(3, 2, new int[5], new float[6]));
    }
}
