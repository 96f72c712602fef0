package org.ventail.workflow.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.ventail.workflow.report.chart.Ink;

/**
 * The pages of a document, A4 across, filled from the top; y runs down from the upper edge. Failures of the in-memory document
 * are {@link UncheckedIOException}. Used by one thread.
 */
final class Sheet implements AutoCloseable {
    static final double WIDTH = PDRectangle.A4.getHeight();
    static final double HEIGHT = PDRectangle.A4.getWidth();
    static final double MARGIN = 36;
    /** Width of what is written. */
    static final double TEXT_WIDTH = WIDTH - 2 * MARGIN;
    private static final double BOLD = 0.028;
    private static final double FOOT = 22;
    private final PDDocument document = new PDDocument();
    private final PdfFont font;
    private PDPageContentStream out;
    private double y;

    Sheet(String title) throws IOException {
        font = new PdfFont(document);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Ventail");
        document.getDocumentCatalog().setLanguage(Locale.ENGLISH.toLanguageTag());
        // the same numbers give the same file
        document.setDocumentId(1L);
        next();
    }

    PdfFont font() {
        return font;
    }

    /** Where the next thing goes. */
    double y() {
        return y;
    }

    void down(double points) {
        y += points;
    }

    /** Goes to a new page unless so much room is left. */
    boolean need(double points) {
        if (y + points <= HEIGHT - MARGIN) {
            return false;
        }
        next();
        return true;
    }

    /** Goes to a new page unless this one is empty. */
    void fresh() {
        if (y > MARGIN) {
            next();
        }
    }

    private void next() {
        try {
            if (out != null) {
                out.close();
            }
            PDPage page = new PDPage(new PDRectangle((float) WIDTH, (float) HEIGHT));
            document.addPage(page);
            out = new PDPageContentStream(document, page);
            y = MARGIN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text with its base line at y. */
    void text(String text, double x, double base, double size, boolean bold, Ink ink) {
        drawn(() -> {
            out.beginText();
            out.setFont(font.font(), (float) size);
            out.setNonStrokingColor(colour(ink));
            out.setStrokingColor(colour(ink));
            out.setLineWidth((float) (BOLD * size));
            out.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            out.newLineAtOffset((float) x, (float) (HEIGHT - base));
            out.showText(font.shown(text));
            out.endText();
        });
    }

    /** A text that runs upwards from its point. */
    void upwards(String text, double x, double base, double size, Ink ink) {
        drawn(() -> {
            out.beginText();
            out.setFont(font.font(), (float) size);
            out.setNonStrokingColor(colour(ink));
            out.setRenderingMode(RenderingMode.FILL);
            out.setTextMatrix(org.apache.pdfbox.util.Matrix.getRotateInstance(Math.PI / 2, (float) x, (float) (HEIGHT - base)));
            out.showText(font.shown(text));
            out.endText();
        });
    }

    /** A line through points, x and y alternating. */
    void line(double[] xy, Ink ink, double width, boolean dashed) {
        drawn(() -> {
            out.setStrokingColor(colour(ink));
            out.setLineWidth((float) width);
            out.setLineDashPattern(dashed ? new float[] {3, 2.2f} : new float[0], 0);
            out.moveTo((float) xy[0], (float) (HEIGHT - xy[1]));
            for (int i = 2; i < xy.length; i += 2) {
                out.lineTo((float) xy[i], (float) (HEIGHT - xy[i + 1]));
            }
            out.stroke();
            out.setLineDashPattern(new float[0], 0);
        });
    }

    void box(double x, double top, double width, double height, Ink ink) {
        drawn(() -> {
            out.setNonStrokingColor(colour(ink));
            out.addRect((float) x, (float) (HEIGHT - top - height), (float) width, (float) height);
            out.fill();
        });
    }

    void dot(double x, double atY, double radius, Ink ink) {
        // four Bezier curves make a circle with this handle
        float k = (float) (0.5523 * radius);
        float r = (float) radius;
        float cx = (float) x;
        float cy = (float) (HEIGHT - atY);
        drawn(() -> {
            out.setNonStrokingColor(colour(ink));
            out.moveTo(cx - r, cy);
            out.curveTo(cx - r, cy + k, cx - k, cy + r, cx, cy + r);
            out.curveTo(cx + k, cy + r, cx + r, cy + k, cx + r, cy);
            out.curveTo(cx + r, cy - k, cx + k, cy - r, cx, cy - r);
            out.curveTo(cx - k, cy - r, cx - r, cy - k, cx - r, cy);
            out.fill();
        });
    }

    void picture(byte[] png, double x, double top, double width, double height) {
        drawn(() -> out.drawImage(PDImageXObject.createFromByteArray(document, png, "picture"), (float) x,
                (float) (HEIGHT - top - height), (float) width, (float) height));
    }

    /** Width and height of a picture in pixels. */
    double[] size(byte[] png) {
        try {
            PDImageXObject image = PDImageXObject.createFromByteArray(document, png, "picture");
            return new double[] {image.getWidth(), image.getHeight()};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the foot of every page and the file. */
    void save(OutputStream to, String footer) throws IOException {
        out.close();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            out = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true);
            text(footer, MARGIN, HEIGHT - FOOT + 4, 7.5, false, Ink.DIM);
            String number = (i + 1) + " / " + pages;
            text(number, WIDTH - MARGIN - font.width(number, 7.5), HEIGHT - FOOT + 4, 7.5, false, Ink.DIM);
            out.close();
        }
        document.save(to);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private static java.awt.Color colour(Ink ink) {
        return new java.awt.Color(ink.light());
    }

    @FunctionalInterface
    private interface Drawing {
        void draw() throws IOException;
    }

    private static void drawn(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
