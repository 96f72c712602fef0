package org.ventail.ui.defacing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.ui.studio.DefaceEffect;
import org.ventail.ui.studio.Scan;

/**
 * What a defacing did, as rows of a name and a value for people.
 *
 * @param name what was measured
 * @param value with its unit
 * @param mood whether a person should worry
 */
public record Outcome(String name, String value, Mood mood) {
    /** How good that is. */
    public enum Mood {
        GOOD, NEUTRAL, BAD
    }

    private static final double SURE = 0.5;

    /** The rows for the scan in view; empty until it is defaced. */
    public static List<Outcome> of(Optional<Scan> scan) {
        if (scan.isEmpty() || scan.get().after().isEmpty()) {
            return List.of();
        }
        DefacedVolume d = scan.get().after().get();
        List<Outcome> rows = new ArrayList<>();
        rows.add(status(d.status()));
        rows.add(new Outcome("Confidence", number("%.2f", d.recipe().confidence()),
                d.recipe().confidence() < SURE ? Mood.BAD : Mood.GOOD));
        rows.add(new Outcome("Changed", number("%.0f ml, air included", d.changed().volumeMl()), Mood.NEUTRAL));
        rows.add(new Outcome("Brain", number("%.0f ml", d.brain().volumeMl()), Mood.NEUTRAL));
        scan.get().marks().filter(m -> !m.isEmpty()).ifPresent(m -> {
            rows.add(new Outcome("Spared by hand", number("%.1f ml", m.spare().volumeMl()), Mood.NEUTRAL));
            rows.add(new Outcome("Taken by hand", number("%.1f ml", m.take().volumeMl()), Mood.NEUTRAL));
        });
        scan.get().effect().ifPresent(e -> measured(rows, e));
        return rows;
    }

    private static Outcome status(DefacedVolume.Status status) {
        return switch (status) {
            case DEFACED -> new Outcome("Result", "Defaced", Mood.GOOD);
            case NOTHING_LEFT -> new Outcome("Result", "No face was left", Mood.NEUTRAL);
            case NO_HEAD -> new Outcome("Result", "No head found: please look", Mood.BAD);
            case UNSURE -> new Outcome("Result", "Unsure: please look", Mood.BAD);
        };
    }

    private static void measured(List<Outcome> rows, DefaceEffect e) {
        rows.add(new Outcome("Brain changed", e.brainVoxelsChanged() + " voxels",
                e.brainVoxelsChanged() > 0 ? Mood.BAD : Mood.GOOD));
        rows.add(new Outcome("Found in", number("%.2f s", e.findSeconds()), Mood.NEUTRAL));
        rows.add(new Outcome("Changed in", number("%.2f s", e.changeSeconds()), Mood.NEUTRAL));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
