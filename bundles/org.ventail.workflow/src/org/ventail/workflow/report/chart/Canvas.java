package org.ventail.workflow.report.chart;

/** Something to draw on: points of 1/72 inch, origin at the upper left, y down. Used by one thread. */
public interface Canvas {
    /** Where a text stands to its point. */
    enum Align {
        START, MIDDLE, END
    }

    /** A line through points, x and y alternating. */
    void line(double[] xy, Ink ink, double width, boolean dashed);

    /** A filled rectangle. */
    void box(double x, double y, double width, double height, Ink ink);

    /** A filled circle. */
    void dot(double x, double y, double radius, Ink ink);

    /** A text on its base line. */
    void text(String text, double x, double y, double size, Align align, Ink ink);

    /** A text that runs upwards, centred on its point. */
    void upwards(String text, double x, double y, double size, Ink ink);
}
