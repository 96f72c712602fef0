package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/** The private folder of the attack on one pair of scans, named after their content: notes and what the attackers saw. */
final class PairWorkspace {
    private static final int KEY_LENGTH = 16;
    private final Path root;

    private PairWorkspace(Path root) {
        this.root = root;
    }

    static PairWorkspace of(Path home, Digest original, Digest defaced) {
        String key = Digest.of(original.hex() + defaced.hex()).hex().substring(0, KEY_LENGTH);
        return new PairWorkspace(home.resolve("work").resolve("pair-" + key));
    }

    Path root() {
        return root;
    }

    Path pictures(String subjectId, String seriesId) {
        return root.resolve("pictures").resolve(subjectId).resolve(seriesId);
    }

    /** Copies what the attackers saw to where the user asked for it. */
    void copyPictures(Path from, Path to) throws VentailException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> all = Files.list(from)) {
            Files.createDirectories(to);
            for (Path p : all.sorted().toList()) {
                Files.write(to.resolve(p.getFileName()), Files.readAllBytes(p));
            }
        } catch (IOException e) {
            throw new VentailException(Problem.error("pictures.unwritable", "The pictures cannot be written: "
                    + Problem.reason(e), to, "Choose another place with --pictures."), e);
        }
    }
}
