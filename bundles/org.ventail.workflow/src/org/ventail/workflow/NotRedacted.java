package org.ventail.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;

/** The files of a folder of which redacting writes nothing, each with the reason, so that none is missed unnoticed. */
final class NotRedacted {
    private final Map<Path, Problem> problems = new LinkedHashMap<>();
    private final Map<Path, Series> series = new LinkedHashMap<>();
    private final Predicate<Path> pictures;

    /** @param pictures whether a file is of a format whose pictures can be redacted */
    NotRedacted(Cohort cohort, Predicate<Path> pictures) {
        this.pictures = pictures;
        cohort.allSeries().forEach(s -> s.files().forEach(f -> series.putIfAbsent(f, s)));
        cohort.allProblems().sorted(Comparator.comparing(Problem::severity).reversed())
                .forEach(p -> p.file().ifPresent(f -> problems.putIfAbsent(f, p)));
    }

    /** All of {@code in} that is not among {@code redacted}; of zip files those inside that cannot be used. */
    List<RedactedPicture> in(Path in, Set<Path> redacted) throws IOException {
        List<RedactedPicture> left = new ArrayList<>();
        Set<Path> listed = new HashSet<>(redacted);
        for (Path file : files(in)) {
            if (!listed.add(file) || zip(file) && !problems.containsKey(file)) {
                continue;
            }
            left.add(RedactedPicture.failed(file, why(file)));
        }
        problems.forEach((file, p) -> {
            if (p.severity() == Problem.Severity.ERROR && listed.add(file)) {
                left.add(RedactedPicture.failed(file, p));
            }
        });
        return left;
    }

    private static List<Path> files(Path in) throws IOException {
        try (Stream<Path> walk = Files.walk(in.toAbsolutePath().normalize())) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean zip(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private Problem why(Path file) {
        Problem known = problems.get(file);
        Series of = series.get(file);
        if (known != null && (known.severity() == Problem.Severity.ERROR || of == null)) {
            return known;
        }
        if (of != null && of.volumetric()) {
            return Problem.info("redact.scan", "It belongs to a scan, which is no picture.", file,
                    "Scans are for 'release', which also takes text out of them.");
        }
        if (of != null) {
            return Problem.info("redact.no-pixels", "It holds no picture that could be redacted.", file,
                    "Nothing needs to be done if none is expected.");
        }
        return pictures.test(file)
                ? Problem.error("redact.left-out", "The file is DICOM, but the scan of the folder left it out.", file,
                        "See what 'scan' says of it; a copy of another file needs nothing.")
                : Problem.info("redact.not-dicom", "It is no DICOM file.", file, "Nothing needs to be done if it is no picture.");
    }
}
