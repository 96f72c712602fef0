package org.ventail.ui.theme;

import java.util.Objects;
import org.eclipse.swt.graphics.RGB;
import org.ventail.api.check.Verdict;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Problem;

/**
 * The colours of everything we paint ourselves; the stylesheets in {@code css/} hold the same for what the platform
 * paints. Image panes are nearly black in both themes: grey values are judged against black.
 */
public record Palette(RGB surface, RGB raised, RGB line, RGB text, RGB faint, RGB accent, RGB good, RGB warn, RGB bad) {
    /** Behind images. */
    public static final RGB IMAGE_BACK = new RGB(10, 12, 15);
    /** Text on images. */
    public static final RGB IMAGE_TEXT = new RGB(206, 214, 224);
    /** Lines of the axial plane where other planes cut it; as in many viewers. */
    public static final RGB AXIAL = new RGB(235, 92, 86);
    public static final RGB CORONAL = new RGB(92, 200, 122);
    public static final RGB SAGITTAL = new RGB(86, 160, 255);
    /** Tint of the region that changed. */
    public static final RGB MASK = new RGB(255, 168, 38);

    /** Tint of what was spared by hand. */
    public static final RGB SPARED = new RGB(64, 214, 120);
    /** Tint of what was taken away by hand. */
    public static final RGB TAKEN = new RGB(236, 84, 160);

    static final Palette DARK = new Palette(new RGB(30, 33, 38), new RGB(40, 44, 51), new RGB(62, 68, 78),
            new RGB(226, 230, 236), new RGB(146, 154, 166), new RGB(72, 186, 196), new RGB(78, 190, 120),
            new RGB(236, 172, 62), new RGB(240, 98, 90));
    static final Palette LIGHT = new Palette(new RGB(250, 251, 252), new RGB(240, 243, 246), new RGB(208, 214, 221),
            new RGB(28, 34, 42), new RGB(100, 110, 122), new RGB(10, 122, 134), new RGB(26, 127, 70),
            new RGB(158, 98, 0), new RGB(190, 38, 38));

    public Palette {
        Objects.requireNonNull(surface);
    }

    /** For a decision. */
    public RGB of(Effect effect) {
        return switch (effect) {
            case RELEASE -> good;
            case REVIEW -> warn;
            case BLOCK -> bad;
        };
    }

    /** For a check's word. */
    public RGB of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> good;
            case REVIEW -> warn;
            case NOT_APPLICABLE -> faint;
            case FAIL, ERROR -> bad;
        };
    }

    /** For a problem. */
    public RGB of(Problem.Severity severity) {
        return switch (severity) {
            case INFO -> faint;
            case WARNING -> warn;
            case ERROR -> bad;
        };
    }

    /** A mixture: {@code share} of the second colour. */
    public static RGB mix(RGB a, RGB b, double share) {
        return new RGB(blend(a.red, b.red, share), blend(a.green, b.green, share), blend(a.blue, b.blue, share));
    }

    private static int blend(int a, int b, double share) {
        return (int) Math.round(a + (b - a) * share);
    }
}
