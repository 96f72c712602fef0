package org.ventail.verify.text;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** The first few pictures with text: where it stands is framed, the text itself is wiped out. One owner. */
final class TextPictures {
    private static final int MOST = 6;
    private static final int FRAME_PIXELS = 2;
    private final List<byte[]> kept = new ArrayList<>();

    void keep(GreyPicture picture, List<FoundText> texts) {
        if (kept.size() < MOST) {
            kept.add(png(picture, texts));
        }
    }

    /** PNG files. */
    List<byte[]> all() {
        return List.copyOf(kept);
    }

    private static byte[] png(GreyPicture picture, List<FoundText> texts) {
        GreyPicture p = PixelValues.windowed(picture);
        BufferedImage image = new BufferedImage(p.width(), p.height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < p.values().length; i++) {
            int grey = Math.round(p.values()[i]);
            image.setRGB(i % p.width(), i / p.width(), grey << 16 | grey << 8 | grey);
        }
        Graphics2D g = image.createGraphics();
        for (FoundText t : texts) {
            TextBox b = t.box().grown(FRAME_PIXELS, p.width(), p.height());
            g.setColor(t.kind().identifies() ? Color.RED : Color.ORANGE);
            g.fillRect(b.x(), b.y(), b.width(), b.height());
            g.setColor(Color.DARK_GRAY);
            g.fillRect(t.box().x(), t.box().y(), t.box().width(), t.box().height());
        }
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
