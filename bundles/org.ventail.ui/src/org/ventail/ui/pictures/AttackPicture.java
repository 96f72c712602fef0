package org.ventail.ui.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ventail.api.model.Series;
import org.ventail.ui.studio.StudioState;
import org.ventail.workflow.RunResult;

/**
 * A picture that a check attached.
 *
 * @param file where it lies, in the private workspace of the run
 * @param caption for people, from the file's name
 */
record AttackPicture(Path file, String caption) {
    /** Those of the selected series, by view, before first. */
    static List<AttackPicture> of(StudioState state) {
        if (state.result().isEmpty() || state.subjectId().isEmpty()) {
            return List.of();
        }
        RunResult run = state.result().get();
        Path folder = state.series().map(Series::id).map(id -> run.pictures(state.subjectId().get(), id))
                .orElse(run.workspace().resolve("pictures").resolve(state.subjectId().get()));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(".png")).sorted(Comparator.comparing(AttackPicture::order))
                    .map(f -> new AttackPicture(f, caption(folder.relativize(f)))).toList();
        } catch (IOException e) {
            // the workspace was cleaned while we looked: there is nothing to show any more
            return List.of();
        }
    }

    private static String order(Path file) {
        return file.toString().replace("before.png", "0").replace("after.png", "1");
    }

    private static String caption(Path relative) {
        return relative.toString().replaceFirst("\\.png$", "")
                .replaceAll("(?<=[a-z])[-_]|[-_](?=[a-z])", " ").replace("/", ": ");
    }
}
