package org.ventail.verify.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ventail.api.model.VentailException;
import org.ventail.verify.models.ModelStore;
import org.ventail.verify.models.OnnxModel;
import org.ventail.verify.models.TextModel;

/** PP-OCR's recogniser: the characters of one upright line. Threads: safe. */
final class LineRecogniser {
    private static final int HEIGHT = 48;
    private static final int NARROWEST = 48;
    private static final int WIDEST = 2400;
    private static final int BLANK = 0;
    private final OnnxModel model;
    private final List<String> characters;

    LineRecogniser(OnnxModel model, ModelStore store) throws VentailException {
        this.model = model;
        characters = new ArrayList<>();
        characters.add("");
        new String(store.read(TextModel.CHARACTERS), StandardCharsets.UTF_8).lines().forEach(characters::add);
        characters.add(" ");
    }

    /** @param line values 0 to 255 */
    Reading read(GreyPicture line) throws VentailException {
        int width = Math.max(NARROWEST, Math.min(WIDEST, Math.round(line.width() * (float) HEIGHT / line.height())));
        GreyPicture p = PixelValues.resized(line, width, HEIGHT);
        int n = p.values().length;
        float[] in = new float[3 * n];
        for (int i = 0; i < in.length; i++) {
            in[i] = p.values()[i % n] / 127.5f - 1;
        }
        return decode(model.run(in, width, HEIGHT, model.firstOutput())[0]);
    }

    /** The likeliest character of each step; repetitions and blanks fall out (connectionist temporal classification). */
    private Reading decode(float[] likely) {
        int classes = characters.size();
        StringBuilder text = new StringBuilder();
        double belief = 0;
        int count = 0;
        int before = BLANK;
        for (int at = 0; at + classes <= likely.length; at += classes) {
            int best = BLANK;
            for (int c = 1; c < classes; c++) {
                best = likely[at + c] > likely[at + best] ? c : best;
            }
            if (best != BLANK && best != before) {
                text.append(characters.get(best));
                belief += likely[at + best];
                count++;
            }
            before = best;
        }
        return count == 0 ? Reading.NOTHING : new Reading(text.toString(), belief / count);
    }
}
