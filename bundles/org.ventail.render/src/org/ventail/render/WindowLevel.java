package org.ventail.render;

import java.util.Arrays;
import java.util.List;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Volume;

/**
 * Which real values become which greys: {@code center - width/2} is black, {@code center + width/2} is white
 * (PS3.3 C.11.2.1.2, LINEAR_EXACT).
 *
 * @param center real value in the middle of the greys
 * @param width range of real values, above zero
 */
public record WindowLevel(double center, double width) {
    /** A preset of every scan in Hounsfield units, and of no other. */
    public static final Preset BRAIN = new Preset("Brain", new WindowLevel(40, 80));
    private static final int SAMPLES = 200_000;
    /** Below fat there is only air; a CT that holds nothing so dark was stored by another scale. */
    private static final double LIGHTEST_TISSUE_HU = -150;

    public WindowLevel {
        if (!(width > 0) || !Double.isFinite(center) || !Double.isFinite(width)) {
            throw new IllegalArgumentException("a window needs a width above zero, not " + width + " at " + center);
        }
    }

    /** A window with a name for menus. */
    public record Preset(String name, WindowLevel window) {
    }

    /** The window from black to white. */
    public static WindowLevel between(double black, double white) {
        return new WindowLevel((black + white) / 2, Math.max(white - black, 1e-6));
    }

    /**
     * A window that suits a scan: brain and soft tissue for CT in Hounsfield units, else nearly the whole range of its values.
     */
    public static WindowLevel automatic(Volume volume) {
        return automatic(volume, hounsfield(volume));
    }

    private static WindowLevel automatic(Volume volume, boolean hounsfield) {
        return hounsfield ? new WindowLevel(40, 400) : quantiles(volume, 0.01, 0.995);
    }

    private static boolean hounsfield(Volume volume) {
        if (volume.modality() != Modality.CT) {
            return false;
        }
        WindowLevel darkest = quantiles(volume, 0, 0.01);
        return darkest.center() + darkest.width() / 2 < LIGHTEST_TISSUE_HU;
    }

    /** The windows people expect for a scan, the automatic one first. */
    public static List<Preset> presets(Volume volume) {
        boolean hounsfield = hounsfield(volume);
        Preset automatic = new Preset("Automatic", automatic(volume, hounsfield));
        if (hounsfield) {
            return List.of(automatic,
                    BRAIN,
                    new Preset("Subdural", new WindowLevel(75, 215)),
                    new Preset("Soft tissue", new WindowLevel(40, 400)),
                    new Preset("Bone", new WindowLevel(500, 2000)),
                    new Preset("Skin and air", new WindowLevel(-400, 1200)));
        }
        return List.of(automatic,
                new Preset("Dark: skin and noise", quantiles(volume, 0, 0.80)),
                new Preset("Bright tissue", quantiles(volume, 0.50, 0.999)),
                new Preset("Whole range", quantiles(volume, 0, 1)));
    }

    private static WindowLevel quantiles(Volume volume, double black, double white) {
        int n = volume.geometry().size();
        // an odd step does not keep hitting the same column
        int step = Math.max(1, n / SAMPLES) | 1;
        double[] values = new double[(n + step - 1) / step];
        int count = 0;
        for (int i = 0; i < n; i += step) {
            double v = volume.value(i);
            if (Double.isFinite(v)) {
                values[count++] = v;
            }
        }
        Arrays.sort(values, 0, count);
        if (count == 0) {
            return between(0, 1);
        }
        return between(values[(int) (black * (count - 1))], values[(int) (white * (count - 1))]);
    }

    /** Grey of a real value, 0 to 255; not a number is black. */
    public int grey(double value) {
        double g = (value - center) / width + 0.5;
        return g > 0 ? (int) Math.min(255, g * 255 + 0.5) : 0;
    }

    /** Changed by a drag of the mouse: the level by a share of the width, the width by a factor. */
    public WindowLevel dragged(double levelShare, double widthFactor) {
        return new WindowLevel(center + levelShare * width, Math.max(1e-6, width * widthFactor));
    }
}
