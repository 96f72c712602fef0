package org.ventail.workflow.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The one font of a document, embedded: Liberation Sans, which comes with PDFBox. Used by one thread. */
final class PdfFont {
    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String MISSING = "?";
    private static final double UNITS = 1000;
    private final PDFont font;
    private final Map<Integer, Boolean> known = new HashMap<>();

    PdfFont(PDDocument document) throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("PDFBox came without its font");
            }
            font = PDType0Font.load(document, in, true);
        }
    }

    PDFont font() {
        return font;
    }

    /** The text with what the font cannot show replaced. */
    String shown(String text) {
        StringBuilder b = new StringBuilder();
        text.codePoints().forEach(c -> b.append(shows(c) ? Character.toString(c) : Character.isWhitespace(c) ? " " : MISSING));
        return b.toString();
    }

    private boolean shows(int codePoint) {
        return known.computeIfAbsent(codePoint, c -> {
            try {
                return font.encode(Character.toString(c)).length > 0;
            } catch (IOException | IllegalArgumentException e) {
                // PDFBox says so in this way
                return false;
            }
        });
    }

    /** Width in points. */
    double width(String text, double size) {
        try {
            return font.getStringWidth(shown(text)) / UNITS * size;
        } catch (IOException e) {
            throw new IllegalStateException("the font is in memory", e);
        }
    }

    /** The text in lines no wider than that; a word too long for a line is cut. */
    List<String> wrap(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, size) > width && line.length() > 1) {
                int n = fitting(line, size, width);
                lines.add(line.substring(0, n));
                line = line.substring(n);
            }
        }
        lines.add(line);
        return lines;
    }

    private int fitting(String word, double size, double width) {
        int n = 1;
        while (n < word.length() && width(word.substring(0, n + 1), size) <= width) {
            n++;
        }
        return n;
    }
}
