package org.ventail.workflow.report;

import java.nio.file.Path;
import org.ventail.api.model.VentailException;
import org.ventail.workflow.RunResult;

/**
 * The report of a run as one HTML file with its pictures inside. <b>Private</b>: the pictures show faces before defacing. Works
 * without a network.
 */
public final class HtmlReport {
    private HtmlReport() {
    }

    /**
     * Writes the report beside its place and moves it there.
     *
     * @throws VentailException if it cannot be written
     */
    public static void write(RunResult run, Path file) throws VentailException {
        RunReport.of(run).html(file);
    }
}
