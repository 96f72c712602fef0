package org.ventail.verify.header;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Searches a file of any format and size for what identifies, window by window; of NRRD the header only. */
final class TextSearch {
    private static final int WINDOW = 1 << 22;
    /** Longer than any value that is looked for. */
    private static final int OVERLAP = 1 << 12;
    private static final String NRRD = "NRRD";
    private static final String END_OF_NRRD_HEADER = "\n\n";

    private TextSearch() {
    }

    /** The keyword of the attribute whose value stands there. */
    static Optional<String> find(Path file, Identifiers original) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String window = next(in);
            int end = window.startsWith(NRRD) ? window.indexOf(END_OF_NRRD_HEADER) : -1;
            if (end >= 0) {
                // behind it lie voxels, in which any four letters may stand by chance
                return original.findIn(window.substring(0, end), Set.of());
            }
            String more = next(in);
            Optional<String> found = original.findIn(window, Set.of());
            while (found.isEmpty() && !more.isEmpty()) {
                window = window.substring(Math.max(0, window.length() - OVERLAP)) + more;
                found = original.findIn(window, Set.of());
                more = next(in);
            }
            return found;
        }
    }

    /** One character a byte. */
    private static String next(InputStream in) throws IOException {
        return new String(in.readNBytes(WINDOW), StandardCharsets.ISO_8859_1);
    }
}
