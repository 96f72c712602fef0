package org.ventail.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Problem;
import org.ventail.ui.cohort.NavigatorView;
import org.ventail.ui.testing.Bench;

/** Dark and light. */
class ThemesTest {
    private static final double LEGIBLE = 4.5;

    @AfterEach
    void darkAgain() {
        Themes.use(Themes.DARK);
        Bench.pump(200);
    }

    @Test
    void togglingChangesTheThemeAndWhatIsPainted() throws Exception {
        Themes.use(Themes.DARK);
        NavigatorView view = Bench.view(NavigatorView.ID, NavigatorView.class);
        Themes.toggle();
        Bench.until("the light theme", () -> !Themes.dark());
        Bench.until("a light tree", () -> {
            RGB back = view.viewer().getTree().getBackground().getRGB();
            return back.red > 200 && back.green > 200 && back.blue > 200;
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyTextCanBeReadOnItsGround(boolean dark) {
        Palette p = dark ? Palette.DARK : Palette.LIGHT;
        for (Effect e : Effect.values()) {
            legible(p.of(e), p.surface(), e.name());
        }
        for (Problem.Severity s : Problem.Severity.values()) {
            legible(p.of(s), p.surface(), s.name());
        }
        legible(p.text(), p.surface(), "text");
        legible(p.faint(), p.surface(), "faint text");
        legible(p.text(), p.raised(), "text on raised");
    }

    /** Contrast after WCAG 2.1, 1.4.3. */
    private static void legible(RGB text, RGB ground, String what) {
        double a = luminance(text) + 0.05;
        double b = luminance(ground) + 0.05;
        double contrast = Math.max(a, b) / Math.min(a, b);
        assertTrue(contrast >= LEGIBLE, what + " has contrast " + contrast);
    }

    private static double luminance(RGB c) {
        return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
    }

    private static double linear(int channel) {
        double s = channel / 255.0;
        return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
    }

    @Test
    void everyIconIsThere() {
        for (String name : new String[] {"folder", "subject", "cohort", "mr", "ct", "pet", "image", "derived", "error",
                "warning", "info", "done", "stopped", "running", "raw", "check", "rule", "gate", "slices", "head", "table",
                "eye", "findings", "logo64"}) {
            assertTrue(Icons.image(name).getBounds().width >= 16, name);
        }
        assertEquals(32, Icons.large("head").getBounds().width);
    }
}
