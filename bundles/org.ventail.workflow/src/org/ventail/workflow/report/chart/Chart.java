package org.ventail.workflow.report.chart;

/** A picture made of numbers. */
public interface Chart {
    /** Width of every chart, in points. */
    double WIDTH = 430;

    /** What it shows, in a few words. */
    String title();

    /** What can be seen on it, for who cannot see it. */
    String description();

    /** In points. */
    double height();

    /** Draws it. */
    void draw(Canvas canvas);
}
