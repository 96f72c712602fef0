package org.ventail.deface;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Recipe;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Volume;

/** Puts results together, the ones without a change above all. */
final class Results {
    /** Version of this bundle, as in its manifest without the qualifier. */
    static final String VERSION = "0.1.0";

    private Results() {
    }

    static DefacedVolume withoutHead(Volume volume, Head head, DefaceOptions options) {
        Mask none = Mask.empty(volume.geometry());
        return new DefacedVolume(volume, none, none, none, head.frame(), Status.NO_HEAD, recipe(head, options), List.of(
                Finding.of("No head was found in this scan.", "Look at it; release it only if it shows no face.")));
    }

    static DefacedVolume nothingLeft(Volume volume, Head head, DefaceOptions options, Mask brain,
            Mask expectedFace) {
        return new DefacedVolume(volume, Mask.empty(volume.geometry()), brain, expectedFace, head.frame(),
                Status.NOTHING_LEFT, recipe(head, options), Findings.ofGone(head));
    }

    static Recipe recipe(Head head, DefaceOptions options) {
        return new Recipe(FaceDefacer.ID, VERSION, parameters(head, options), head.confidence());
    }

    private static Map<String, String> parameters(Head head, DefaceOptions options) {
        Map<String, String> p = new TreeMap<>();
        p.put("method", options.method().name());
        p.put("parts", options.parts().toString());
        p.put("keep", Boolean.toString(options.keep().isPresent()));
        p.put("also", Boolean.toString(options.also().isPresent()));
        p.put("brainMarginKeptMm", number(options.brainMarginMm()));
        p.put("contrast", head.scale().ct() ? "CT" : "MR");
        p.put("brainMarginMm", number(HeadFields.BRAIN_MARGIN_MM));
        if (head.fit() != null) {
            measured(p, head);
        }
        return p;
    }

    private static void measured(Map<String, String> p, Head head) {
        Confidence c = head.grades();
        p.put("confidence.fit", number(c.fit()));
        p.put("confidence.anatomy", number(c.anatomy()));
        p.put("confidence.shape", number(c.shape()));
        p.put("confidence.uniqueness", number(c.uniqueness()));
        p.put("confidence.view", number(c.view()));
        p.put("confidence.brain", number(c.brain()));
        p.put("face.upperMissing", number(head.face().upper().missing()));
        p.put("face.lowerMissing", number(head.face().lower().missing()));
        p.put("brain.ml", number(head.brain().volumeMl()));
        p.put("header.turnDegrees", number(head.fit().headerTurn()));
        p.put("atlasToLps", head.fit().atlasToLps().toString());
    }

    private static String number(double v) {
        return String.format(Locale.ROOT, "%.3f", v);
    }
}
