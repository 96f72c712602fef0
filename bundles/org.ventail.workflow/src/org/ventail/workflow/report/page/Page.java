package org.ventail.workflow.report.page;

import java.util.List;
import java.util.Map;
import org.ventail.workflow.report.chart.Chart;

/** What sections write on, from top to bottom. Used by one thread. */
public interface Page {
    /** The decision, large. */
    void banner(String word, Tone tone, String sentence);

    /** Begins a section. */
    void section(String title);

    /** Begins the section of a person. */
    void section(String title, String note, String tag, Tone tone);

    /** A heading inside a section. */
    void heading(String text);

    /** A paragraph. */
    void text(String text);

    /** A paragraph of less weight. */
    void note(String text);

    /** A paragraph that must be seen. */
    void remark(String lead, String text, String more, Tone tone);

    /** Sentences, one below the other. */
    void list(List<String> items);

    /** Names and values. */
    void facts(Map<String, String> facts);

    /** A table; nothing when it is empty. */
    void table(Grid grid);

    /** Charts, side by side where there is room. */
    void charts(List<Chart> charts);

    /** Pictures, side by side. */
    void pictures(List<Picture> pictures);
}
