package org.ventail.workflow.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.workflow.RunResult;
import org.ventail.workflow.files.WholeFile;
import org.ventail.workflow.report.data.ReportData;
import org.ventail.workflow.report.json.JsonReport;
import org.ventail.workflow.report.page.HtmlPage;
import org.ventail.workflow.report.page.Page;
import org.ventail.workflow.report.pdf.PdfPage;
import org.ventail.workflow.report.section.Section;

/**
 * The report of a run: every number worked out once, written as HTML, PDF or JSON. HTML and PDF are <b>private</b>: their
 * pictures show faces before defacing. None holds a name, a folder or a value of a header. Immutable; any thread.
 */
public final class RunReport {
    private static final String TITLE = "Ventail report";
    private static final String FOOTER = "This report shows faces before defacing: keep it as private as the scans.";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final ReportData data;

    private RunReport(ReportData data) {
        this.data = data;
    }

    /** Works the numbers of a run out. */
    public static RunReport of(RunResult run) {
        return new RunReport(ReportData.of(run));
    }

    /**
     * Looks at a file's ending before any work.
     *
     * @throws VentailException if it names no form of a report
     */
    public static void needForm(Path file) throws VentailException {
        if (!file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(html|htm|pdf|json)")) {
            throw new VentailException(Problem.error("report.unknown-form", "This ending says nothing about the report's form",
                    file, "End it with .html, .pdf or .json."));
        }
    }

    /**
     * Writes the form that the file's ending asks for: {@code .html}, {@code .pdf} or {@code .json}.
     *
     * @throws VentailException for another ending, or if it cannot be written
     */
    public void write(Path file) throws VentailException {
        needForm(file);
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".pdf")) {
            pdf(file);
        } else if (name.endsWith(".json")) {
            json(file);
        } else {
            html(file);
        }
    }

    /** One HTML file with everything inside. */
    public void html(Path file) throws VentailException {
        HtmlPage page = new HtmlPage();
        sections(page);
        save(file, page.finish(TITLE, FOOTER).getBytes(StandardCharsets.UTF_8));
    }

    /** A PDF file. */
    public void pdf(Path file) throws VentailException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfPage page = new PdfPage(TITLE)) {
            sections(page);
            page.save(bytes, FOOTER);
        } catch (UncheckedIOException e) {
            throw unwritable(file, e.getCause());
        } catch (IOException e) {
            throw unwritable(file, e);
        }
        save(file, bytes.toByteArray());
    }

    /** All numbers, and what is needed to make them again. Reads every input once for its digest. */
    public void json(Path file) throws VentailException {
        try {
            save(file, JSON.writeValueAsBytes(toJson()));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** The JSON form in memory. */
    public ObjectNode toJson() throws VentailException {
        return JsonReport.of(data);
    }

    private void sections(Page page) {
        Section.ALL.forEach(s -> s.write(data, page));
    }

    private static void save(Path file, byte[] bytes) throws VentailException {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            WholeFile.write(file, part -> Files.write(part, bytes));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static VentailException unwritable(Path file, IOException e) {
        return new VentailException(Problem.error("report.unwritable", "The report cannot be written: " + Problem.reason(e),
                file, "Choose another place with --report."), e);
    }
}
