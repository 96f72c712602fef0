package org.ventail.verify.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ventail.render.Picture;

/** The first few pictures with text: where it stands is framed, the text itself is wiped out. One owner. */
final class TextPictures {
    private static final int MOST = 6;
    private static final int FRAME_PIXELS = 2;
    private static final int RED = 0xff0000;
    private static final int ORANGE = 0xffc800;
    private static final int WIPED = 0x404040;
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
        int[] rgb = new int[p.values().length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = 0x010101 * Math.round(p.values()[i]);
        }
        for (FoundText t : texts) {
            fill(rgb, p.width(), t.box().grown(FRAME_PIXELS, p.width(), p.height()),
                    t.kind().identifies() ? RED : ORANGE);
        }
        texts.forEach(t -> fill(rgb, p.width(), t.box(), WIPED));
        return new Picture(p.width(), p.height(), rgb, new float[rgb.length]).png();
    }

    private static void fill(int[] rgb, int width, TextBox box, int colour) {
        for (int y = box.y(); y < box.bottom(); y++) {
            Arrays.fill(rgb, y * width + box.x(), y * width + box.right(), colour);
        }
    }
}
