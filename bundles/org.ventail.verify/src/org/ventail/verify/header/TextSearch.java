package org.ventail.verify.header;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Searches a file of any format and size for what identifies, window by window; of NRRD the header only. */
final class TextSearch {
    private static final int WINDOW = 1 << 22;
    /** Longer than any value that is looked for. */
    private static final int OVERLAP = 1 << 12;
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0b\\x0e-\\x1f]");
    private static final String NRRD = "NRRD";
    private static final String END_OF_NRRD_HEADER = "\n\n";

    private TextSearch() {
    }

    /** What of the original stands there, in words. */
    static Optional<String> find(Path file, Identifiers original) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String window = next(in);
            int end = window.startsWith(NRRD) ? window.indexOf(END_OF_NRRD_HEADER) : -1;
            if (end >= 0) {
                // behind it lie voxels, in which any four letters may stand by chance
                return find(window.substring(0, end), original);
            }
            String more = next(in);
            Optional<String> found = find(window, original);
            while (found.isEmpty() && !more.isEmpty()) {
                window = window.substring(Math.max(0, window.length() - OVERLAP)) + more;
                found = find(window, original);
                more = next(in);
            }
            return found;
        }
    }

    private static Optional<String> find(String window, Identifiers original) {
        Optional<String> found = original.findIn(window, Set.of()).map("the original's %s"::formatted);
        if (found.isPresent() || CONTROLS.matcher(window).find()) {
            // in bytes that are no text, short forms stand by chance
            return found;
        }
        for (String text : Readings.of(window.getBytes(StandardCharsets.ISO_8859_1))) {
            for (String cell : text.split("[\\t\\r\\n]")) {
                found = original.leftovers().in(cell, cell.indexOf(' ') >= 0, Set.of());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return found;
    }

    /** One character a byte. */
    private static String next(InputStream in) throws IOException {
        return new String(in.readNBytes(WINDOW), StandardCharsets.ISO_8859_1);
    }
}
