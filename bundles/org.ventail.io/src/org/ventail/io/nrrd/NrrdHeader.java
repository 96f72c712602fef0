package org.ventail.io.nrrd;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The text header of a NRRD file, line by line; nothing in it is believed yet. Source: "Definition of NRRD File
 * Format", teem.sourceforge.net.
 *
 * @param lines as they stand, without the magic and the blank line at the end
 * @param fields field names in lower case to values; {@code data file} holds the first of its lines
 * @param keyValues the free {@code key:=value} pairs; <b>may identify</b>
 * @param list data files named one a line after {@code data file: LIST}
 * @param length bytes up to and with the blank line: where attached data begin
 */
record NrrdHeader(List<String> lines, Map<String, String> fields, Map<String, String> keyValues, List<String> list,
        int length) {
    private static final int MAX_BYTES = 1 << 20;

    /** Whether the file begins with the magic of any version. */
    static boolean magic(InputStream in) throws IOException {
        return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1).equals("NRRD");
    }

    /**
     * Reads a header up to its blank line or the end of the file; leaves the stream at the attached data.
     *
     * @throws IOException if there is no end of it
     */
    static NrrdHeader read(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        int length = 0;
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (++length > MAX_BYTES) {
                throw new EOFException("a header without end");
            }
            if (c != '\n') {
                line.append((char) c);
                continue;
            }
            String text = line.toString().replaceFirst("\r$", "");
            line.setLength(0);
            if (text.isEmpty()) {
                return of(lines, length);
            }
            lines.add(text);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return of(lines, length);
    }

    private static NrrdHeader of(List<String> all, int length) {
        List<String> lines = all.subList(Math.min(1, all.size()), all.size());
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> pairs = new LinkedHashMap<>();
        List<String> list = new ArrayList<>();
        boolean listing = false;
        for (String line : lines) {
            int pair = line.indexOf(":=");
            int colon = line.indexOf(": ");
            if (listing) {
                list.add(line.trim());
            } else if (line.startsWith("#")) {
                continue;
            } else if (pair > 0 && (colon < 0 || pair < colon)) {
                pairs.put(line.substring(0, pair), line.substring(pair + 2));
            } else if (colon > 0) {
                fields.putIfAbsent(name(line.substring(0, colon)), line.substring(colon + 2).trim());
                listing = line.substring(colon + 2).startsWith("LIST") && fields.containsKey("data file");
            }
        }
        return new NrrdHeader(List.copyOf(lines), fields, pairs, list, length);
    }

    /** The spellings of one field. */
    private static String name(String raw) {
        String n = raw.trim().toLowerCase(Locale.ROOT);
        return switch (n) {
            case "datafile" -> "data file";
            case "lineskip" -> "line skip";
            case "byteskip" -> "byte skip";
            case "centers" -> "centerings";
            default -> n;
        };
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** Whether the data are in other files. */
    boolean detached() {
        return fields.containsKey("data file");
    }

    String encoding() {
        return field("encoding").orElse("raw").toLowerCase(Locale.ROOT);
    }

    boolean gzip() {
        return encoding().equals("gzip") || encoding().equals("gz");
    }
}
