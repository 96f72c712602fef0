package org.ventail.io.nifti;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.ventail.api.io.Found;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;

/** What the reader says about a folder that holds one image. */
final class OneImage {
    private OneImage() {
    }

    static Found in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            return new NiftiReader().find(folder, sorted, new NullProgressMonitor());
        }
    }

    static Series series(Path folder) throws IOException {
        Found found = in(folder);
        assertEquals(1, found.series().size(), () -> found.problems().toString());
        return found.series().get(0).series();
    }

    static Volume volume(Path folder) throws IOException, VentailException {
        return new NiftiReader().read(series(folder), new NullProgressMonitor());
    }

    static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
