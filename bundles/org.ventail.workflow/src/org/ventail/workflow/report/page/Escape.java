package org.ventail.workflow.report.page;

/** Text inside HTML. */
public final class Escape {
    private Escape() {
    }

    public static String html(String s) {
        return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#39;").replace("\"", "&quot;");
    }
}
