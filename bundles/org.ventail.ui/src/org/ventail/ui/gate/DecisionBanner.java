package org.ventail.ui.gate;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Count;
import org.ventail.ui.studio.StudioState;
import org.ventail.ui.theme.Paints;
import org.ventail.ui.theme.Palette;
import org.ventail.ui.theme.ThemeWatch;
import org.ventail.ui.theme.Themes;
import org.ventail.ui.work.Task;
import org.ventail.workflow.RunResult;

/** The decision in one look: a word, a colour, a sign, and one sentence. */
final class DecisionBanner {
    private static final int HEIGHT = 76;
    private static final int BAR = 4;
    private final Canvas canvas;
    private final Paints paints;
    private Optional<RunResult> result = Optional.empty();
    /** The run that judges right now. */
    private Optional<Task> running = Optional.empty();
    private String advice = "";

    DecisionBanner(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        paints = new Paints(canvas);
        canvas.addListener(SWT.Paint, e -> paint(e.gc));
        ThemeWatch.on(canvas, canvas::redraw);
    }

    Canvas control() {
        return canvas;
    }

    int height() {
        return HEIGHT;
    }

    void show(StudioState state) {
        result = state.result();
        advice = state.cohort().isPresent() ? "Run the gate (Ctrl+G) to attack and judge this cohort."
                : "Open a cohort (Ctrl+O) and run the gate (Ctrl+G).";
        canvas.redraw();
    }

    /** While a run judges: what it does and how far it is. */
    void running(Optional<Task> now) {
        if (!now.equals(running)) {
            running = now;
            canvas.redraw();
        }
    }

    private void paint(GC gc) {
        Palette p = Themes.palette();
        Rectangle a = canvas.getClientArea();
        RGB tone = judged().map(r -> p.of(r.decision().effect())).orElse(p.faint());
        gc.setBackground(paints.color(Palette.mix(p.surface(), tone, 0.16)));
        gc.fillRectangle(a);
        gc.setBackground(paints.color(tone));
        gc.fillRectangle(0, 0, 7, a.height);
        gc.setAntialias(SWT.ON);
        sign(gc, tone, p);
        gc.setForeground(paints.color(tone));
        gc.setFont(paints.font(10, true));
        String word = judged().map(r -> r.decision().effect().name())
                .orElse(running.isPresent() ? "BEING JUDGED" : "NOT JUDGED YET");
        gc.drawText(word, 76, 10, true);
        Point size = gc.textExtent(word);
        gc.setFont(paints.font(0, false));
        gc.setForeground(paints.color(p.text()));
        gc.drawText(judged().map(DecisionBanner::sentence).or(() -> running.map(DecisionBanner::now)).orElse(advice), 77,
                12 + size.y, true);
        gc.setBackground(paints.color(p.accent()));
        running.ifPresent(t -> gc.fillRectangle(0, a.height - BAR, (int) (Math.max(0, t.fraction()) * a.width), BAR));
    }

    /** What was decided; what is being judged again is not decided. */
    private Optional<RunResult> judged() {
        return result.filter(r -> running.isEmpty());
    }

    private void sign(GC gc, RGB tone, Palette p) {
        gc.setBackground(paints.color(tone));
        gc.fillOval(24, 19, 38, 38);
        gc.setForeground(paints.color(p.surface()));
        gc.setLineWidth(4);
        gc.setLineCap(SWT.CAP_ROUND);
        gc.setLineJoin(SWT.JOIN_ROUND);
        Optional<Effect> effect = judged().map(r -> r.decision().effect());
        if (effect.isEmpty()) {
            for (int x = 34; x <= 52; x += 9) {
                gc.drawPolyline(new int[] {x, 38, x, 38});
            }
        } else if (effect.get() == Effect.RELEASE) {
            gc.drawPolyline(new int[] {35, 39, 41, 45, 52, 32});
        } else if (effect.get() == Effect.REVIEW) {
            gc.drawPolyline(new int[] {43, 28, 43, 40});
            gc.drawPolyline(new int[] {43, 47, 43, 47});
        } else {
            gc.drawPolyline(new int[] {34, 38, 52, 38});
        }
        gc.setLineWidth(1);
    }

    private static String now(Task t) {
        return t.steps().isEmpty() ? t.message() : t.steps().get(t.steps().size() - 1) + ":  " + t.message();
    }

    private static String sentence(RunResult r) {
        Decision d = r.decision();
        long out = d.subjects().stream().filter(s -> s.effect() == Effect.RELEASE).count();
        String people = out + " of " + Count.of(d.subjects().size(), "person", "people") + " may leave";
        String where = r.release().map(f -> "; published to " + f).orElse("");
        return people + where + ".  Policy: " + d.policyName() + ".  Decision " + d.id().hex().substring(0, 12) + ".";
    }
}
