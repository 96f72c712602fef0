package org.ventail.io.nrrd;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * The data files of a detached header: one name, a numbered pattern or a list. Only files below the scanned folder are
 * used.
 */
final class NrrdFiles {
    private static final Pattern NUMBERED = Pattern
            .compile("(.*%[0-9]*d.*?)\\s+(-?\\d+)\\s+(-?\\d+)\\s+(-?\\d+)(?:\\s+\\d+)?");
    private static final int MAX_FILES = 100_000;

    private NrrdFiles() {
    }

    /** In slice order. */
    static List<Path> of(NrrdHeader h, Path header, Path root) throws VentailException {
        List<Path> files = new ArrayList<>();
        for (String name : names(h, header)) {
            Path file = header.resolveSibling(name).normalize();
            if (!file.startsWith(root)) {
                throw new VentailException(Problem.error("nrrd.data-outside",
                        "the header names a data file outside of the scanned folder", header,
                        "Scan the folder that holds both, or put the data beside the header."));
            }
            if (!Files.isRegularFile(file)) {
                throw new VentailException(Problem.error("nrrd.data-missing", "data file " + (files.size() + 1)
                        + " of the header is not there", header, "Copy the data files beside the header."));
            }
            files.add(file);
        }
        return files;
    }

    private static List<String> names(NrrdHeader h, Path header) throws VentailException {
        String value = h.field("data file").orElseThrow();
        if (value.startsWith("LIST")) {
            return h.list().stream().filter(s -> !s.isEmpty()).toList();
        }
        Matcher m = NUMBERED.matcher(value);
        if (!m.matches()) {
            return List.of(value);
        }
        try {
            long first = Long.parseLong(m.group(2));
            long last = Long.parseLong(m.group(3));
            long step = Long.parseLong(m.group(4));
            if (step == 0 || (last - first) / step < 0 || (last - first) / step > MAX_FILES) {
                throw noPattern(header);
            }
            List<String> names = new ArrayList<>();
            for (long i = first; step > 0 ? i <= last : i >= last; i += step) {
                names.add(String.format(Locale.ROOT, m.group(1), i));
            }
            return names;
        } catch (NumberFormatException | IllegalFormatException e) {
            throw noPattern(header);
        }
    }

    private static VentailException noPattern(Path header) {
        return new VentailException(Problem.error("nrrd.header", "the pattern of the data files cannot be read", header,
                "Write it as 'data file: name.%d FIRST LAST STEP'."));
    }
}
