package org.ventail.deface;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Point3;

/** What a person should look at after a defacing. */
final class Findings {
    private static final double DOUBTFUL = 0.8;

    private Findings() {
    }

    static List<Finding> of(Head head, Mask region, Mask changed) {
        List<Finding> out = new ArrayList<>(ofHeader(head));
        Point3 center = head.frame().centerLps();
        if (head.confidence() < Confidence.LIMIT) {
            out.add(Finding.at(String.format(Locale.ROOT,
                    "The head is not surely found: confidence %.2f, limit %.2f (%s).",
                    head.confidence(), Confidence.LIMIT, weakest(head.grades())), center,
                    "Look at the result before it is used."));
        }
        if (!head.brain().fromScan()) {
            out.add(Finding.at("The brain could not be told from its surroundings; the atlas's was protected instead.",
                    center, "Compare the brain mask with the scan."));
        }
        if (changed.count() < region.count()) {
            double keptMl = region.volumeMl() - changed.volumeMl();
            out.add(Finding.of(String.format(Locale.ROOT,
                    "%.1f ml of the face region were kept because of the mask of what to keep.", keptMl),
                    "See whether what is left still identifies."));
        }
        return out;
    }

    /** For a scan whose face was gone before. */
    static List<Finding> ofGone(Head head) {
        List<Finding> out = new ArrayList<>(ofHeader(head));
        if (head.face().upperLeft()) {
            out.add(Finding.at("The lower face was removed before, but brow and eyes are there; nothing was changed.",
                    head.frame().centerLps(), "Let the attackers decide whether what is left identifies."));
        }
        return out;
    }

    static List<Finding> ofHeader(Head head) {
        if (!head.headerLies()) {
            return List.of();
        }
        return List.of(Finding.at(String.format(Locale.ROOT,
                "The header is wrong about where front or up is, by %.0f degrees: the anatomy says otherwise.",
                head.fit().headerTurn()), head.frame().centerLps(),
                "Correct the orientation of the scan, and look at left and right, too: they cannot be checked."));
    }

    private static String weakest(Confidence c) {
        List<String> out = new ArrayList<>();
        name(out, c.fit(), "outline");
        name(out, c.anatomy(), "anatomy");
        name(out, c.shape(), "proportions");
        name(out, c.uniqueness(), "orientation");
        name(out, c.view(), "field of view");
        name(out, c.brain(), "brain");
        return "weak: " + String.join(", ", out);
    }

    private static void name(List<String> out, double grade, String name) {
        if (grade < DOUBTFUL) {
            out.add(name);
        }
    }
}
