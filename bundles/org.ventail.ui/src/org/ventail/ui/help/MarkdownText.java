package org.ventail.ui.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the documentation as text with styled places. Knows what our pages use of Markdown: headings, paragraphs,
 * lists, tables, code, emphasis, links; of pictures it shows the words that stand for them. A row of a table becomes a
 * line.
 *
 * @param text to be shown
 * @param places with another style than the rest, in order
 * @param anchors where headings begin, by the name that links use
 */
record MarkdownText(String text, List<Place> places, Map<String, Integer> anchors) {
    /** How a place looks. */
    enum Style {
        TITLE, HEADING, BOLD, ITALIC, CODE, LINK
    }

    /**
     * A styled place.
     *
     * @param target of a link
     */
    record Place(int start, int length, Style style, Optional<String> target) {
        boolean holds(int offset) {
            return offset >= start && offset < start + length;
        }
    }

    private static final Pattern SPECIAL = Pattern.compile(
            "!\\[(?<picture>[^]]*)]\\([^)]*\\)|\\[(?<link>[^]]*)]\\((?<target>[^)]*)\\)|`(?<code>[^`]+)`"
                    + "|\\*\\*(?<bold>[^*]+)\\*\\*|\\*(?<italic>[^*\\s][^*]*)\\*");

    static MarkdownText of(String markdown) {
        return new Maker().make(markdown.lines().toList());
    }

    /** The link at a place of the text. */
    Optional<String> linkAt(int offset) {
        return places.stream().filter(p -> p.style() == Style.LINK && p.holds(offset)).findFirst().flatMap(Place::target);
    }

    /** The name of a heading in links. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").strip().replace(' ', '-');
    }

    /** Goes through the lines once. */
    private static final class Maker {
        private final StringBuilder text = new StringBuilder();
        private final List<Place> places = new ArrayList<>();
        private final Map<String, Integer> anchors = new LinkedHashMap<>();
        private final StringBuilder open = new StringBuilder();
        private boolean fenced;

        MarkdownText make(List<String> lines) {
            lines.forEach(this::line);
            close();
            return new MarkdownText(text.toString().stripTrailing() + "\n", List.copyOf(places), anchors);
        }

        private void line(String line) {
            if (line.startsWith("```")) {
                close();
                fenced = !fenced;
            } else if (fenced || line.startsWith("    ") && open.isEmpty()) {
                styled(line.stripTrailing(), Style.CODE, Optional.empty());
                text.append('\n');
            } else if (line.isBlank()) {
                close();
                gap();
            } else if (line.startsWith("#")) {
                heading(line);
            } else if (line.startsWith("|")) {
                close();
                row(line);
            } else {
                flow(line);
            }
        }

        /** A line of a paragraph or of a list. */
        private void flow(String line) {
            if (line.matches("[*-] .*")) {
                close();
                open.append("  •  ").append(line.substring(2).strip());
            } else {
                open.append(open.isEmpty() ? "" : " ").append(line.strip());
            }
        }

        private void heading(String line) {
            close();
            gap();
            String words = line.replaceFirst("#+", "").strip();
            anchors.put(anchor(words), text.length());
            styled(words, line.startsWith("##") ? Style.HEADING : Style.TITLE, Optional.empty());
            text.append('\n');
        }

        private void row(String line) {
            if (line.matches("[|\\s:-]+")) {
                return;
            }
            List<String> cells = new ArrayList<>();
            for (String cell : line.substring(1).split("\\|")) {
                if (!cell.isBlank()) {
                    cells.add(cell.strip());
                }
            }
            inline("  •  " + String.join(":  ", cells));
            text.append('\n');
        }

        private void gap() {
            if (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
                text.append('\n');
            }
        }

        private void close() {
            if (!open.isEmpty()) {
                inline(open.toString());
                text.append('\n');
                open.setLength(0);
            }
        }

        private void inline(String words) {
            Matcher m = SPECIAL.matcher(words);
            int from = 0;
            while (m.find()) {
                text.append(words, from, m.start());
                special(m);
                from = m.end();
            }
            text.append(words.substring(from));
        }

        private void special(Matcher m) {
            if (m.group("picture") != null) {
                styled("(Picture: " + m.group("picture") + ")", Style.ITALIC, Optional.empty());
            } else if (m.group("link") != null) {
                styled(m.group("link").replace("`", ""), Style.LINK, Optional.of(m.group("target")));
            } else if (m.group("code") != null) {
                styled(m.group("code"), Style.CODE, Optional.empty());
            } else if (m.group("bold") != null) {
                styled(m.group("bold"), Style.BOLD, Optional.empty());
            } else {
                styled(m.group("italic"), Style.ITALIC, Optional.empty());
            }
        }

        private void styled(String words, Style style, Optional<String> target) {
            if (!words.isEmpty()) {
                places.add(new Place(text.length(), words.length(), style, target));
                text.append(words);
            }
        }
    }
}
