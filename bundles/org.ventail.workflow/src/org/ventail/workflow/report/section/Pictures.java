package org.ventail.workflow.report.section;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ventail.workflow.report.page.Picture;

/** What attackers saw. */
final class Pictures {
    private Pictures() {
    }

    /** Those of a folder, before beside after; none if there is no folder. */
    static List<Picture> of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Picture> pictures = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path p : all.filter(f -> f.toString().endsWith(".png")).sorted(Comparator.comparing(Pictures::order)).toList()) {
                pictures.add(new Picture(p.getFileName().toString().replace(".png", "").replace('-', ' '),
                        Files.readAllBytes(p)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pictures;
    }

    /** By view, then before first. */
    private static String order(Path p) {
        return p.getFileName().toString().replace("before", "0").replace("after", "1");
    }
}
