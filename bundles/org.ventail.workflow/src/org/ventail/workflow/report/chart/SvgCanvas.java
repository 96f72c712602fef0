package org.ventail.workflow.report.chart;

import java.util.Locale;
import org.ventail.workflow.report.page.Escape;

/** Draws inline SVG whose colours follow the page, light or dark. */
public final class SvgCanvas implements Canvas {
    private final StringBuilder out = new StringBuilder(1 << 12);

    private SvgCanvas() {
    }

    /** The chart as an element. */
    public static String of(Chart chart) {
        SvgCanvas c = new SvgCanvas();
        chart.draw(c);
        return String.format(Locale.ROOT,
                "<svg role=img viewBox='0 0 %.0f %.0f' aria-label='%s'><title>%s</title><desc>%s</desc>",
                Chart.WIDTH, chart.height(), Escape.html(chart.title()), Escape.html(chart.title()),
                Escape.html(chart.description())) + c.out + "</svg>";
    }

    private void add(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values));
    }

    private static String colour(Ink ink) {
        return "var(--" + ink.variable() + ")";
    }

    @Override
    public void line(double[] xy, Ink ink, double width, boolean dashed) {
        if (xy.length < 4) {
            return;
        }
        add("<polyline fill=none stroke='%s' stroke-width='%.1f'%s stroke-linejoin=round points='", colour(ink), width,
                dashed ? " stroke-dasharray='4 3'" : "");
        for (int i = 0; i < xy.length; i += 2) {
            add("%.1f,%.1f ", xy[i], xy[i + 1]);
        }
        out.append("'/>");
    }

    @Override
    public void box(double x, double y, double width, double height, Ink ink) {
        add("<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='%s'/>", x, y, width, height, colour(ink));
    }

    @Override
    public void dot(double x, double y, double radius, Ink ink) {
        add("<circle cx='%.1f' cy='%.1f' r='%.1f' fill='%s' fill-opacity='.8'/>", x, y, radius, colour(ink));
    }

    @Override
    public void text(String text, double x, double y, double size, Align align, Ink ink) {
        String anchor = align == Align.START ? "start" : align == Align.END ? "end" : "middle";
        add("<text x='%.1f' y='%.1f' font-size='%.1f' text-anchor=%s fill='%s'>%s</text>", x, y, size, anchor, colour(ink),
                Escape.html(text));
    }

    @Override
    public void upwards(String text, double x, double y, double size, Ink ink) {
        add("<text transform='translate(%.1f %.1f) rotate(-90)' font-size='%.1f' text-anchor=middle fill='%s'>%s</text>", x, y,
                size, colour(ink), Escape.html(text));
    }
}
