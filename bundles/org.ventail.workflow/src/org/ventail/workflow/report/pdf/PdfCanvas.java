package org.ventail.workflow.report.pdf;

import org.ventail.workflow.report.chart.Canvas;
import org.ventail.workflow.report.chart.Ink;

/** A part of a page to draw a chart on. */
final class PdfCanvas implements Canvas {
    private final Sheet sheet;
    private final double left;
    private final double top;
    private final double scale;

    PdfCanvas(Sheet sheet, double left, double top, double scale) {
        this.sheet = sheet;
        this.left = left;
        this.top = top;
        this.scale = scale;
    }

    private double x(double x) {
        return left + scale * x;
    }

    private double y(double y) {
        return top + scale * y;
    }

    @Override
    public void line(double[] xy, Ink ink, double width, boolean dashed) {
        if (xy.length < 4) {
            return;
        }
        double[] on = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            on[i] = x(xy[i]);
            on[i + 1] = y(xy[i + 1]);
        }
        sheet.line(on, ink, scale * width, dashed);
    }

    @Override
    public void box(double x, double y, double width, double height, Ink ink) {
        sheet.box(x(x), y(y), scale * width, scale * height, ink);
    }

    @Override
    public void dot(double x, double y, double radius, Ink ink) {
        sheet.dot(x(x), y(y), scale * radius, ink);
    }

    @Override
    public void text(String text, double x, double y, double size, Align align, Ink ink) {
        double wide = sheet.font().width(text, scale * size);
        double back = align == Align.START ? 0 : align == Align.END ? wide : wide / 2;
        sheet.text(text, x(x) - back, y(y), scale * size, false, ink);
    }

    @Override
    public void upwards(String text, double x, double y, double size, Ink ink) {
        sheet.upwards(text, x(x), y(y) + sheet.font().width(text, scale * size) / 2, scale * size, ink);
    }
}
