package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.api.model.VentailException;

/** Digests of what a run was made from, by content: the same files in another folder are the same input. */
public final class InputDigests {
    private InputDigests() {
    }

    /**
     * One digest per person: of the bytes of all files of all series, whatever their names.
     *
     * @throws VentailException if a file cannot be read
     */
    public static Map<String, Digest> of(Cohort cohort) throws VentailException {
        Map<String, Digest> all = new TreeMap<>();
        for (Subject subject : cohort.subjects()) {
            StringBuilder b = new StringBuilder();
            for (Series series : subject.series()) {
                b.append(series.id());
                for (Path file : series.files()) {
                    b.append(' ').append(digest(file));
                }
                b.append('\n');
            }
            all.put(subject.id(), Digest.of(b.toString()));
        }
        return all;
    }

    /**
     * One digest of all files below a folder, or of one file.
     *
     * @throws VentailException if one cannot be read
     */
    public static Digest of(Path folder) throws VentailException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted(Comparator.comparing(Path::toString)).toList();
            StringBuilder b = new StringBuilder();
            for (Path file : files) {
                b.append(folder.relativize(file)).append(' ').append(digest(file)).append('\n');
            }
            return Digest.of(b.toString());
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static String digest(Path file) throws VentailException {
        try {
            return Digest.ofFile(file).hex();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static VentailException unreadable(Path place, IOException e) {
        return new VentailException(Problem.error("input.unreadable", "An input cannot be read: " + Problem.reason(e), place,
                "Bring it back to where it was, or run the release again."), e);
    }
}
