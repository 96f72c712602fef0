package org.ventail.io.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.io.DicomInputStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.ventail.api.io.Found;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/** What the tests of this package ask again and again. */
final class DicomCheck {
    private DicomCheck() {
    }

    static Found find(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return new DicomReader().find(folder, walk.filter(Files::isRegularFile).sorted().toList(),
                    new NullProgressMonitor());
        }
    }

    static List<Series> series(Path folder) throws IOException {
        return find(folder).series().stream().map(Found.OfSubject::series).toList();
    }

    static Series only(Path folder) throws IOException {
        List<Series> all = series(folder);
        assertEquals(1, all.size(), () -> "series: " + all);
        return all.get(0);
    }

    static List<String> codes(Series s) {
        return s.problems().stream().map(Problem::code).distinct().toList();
    }

    static Problem problem(Series s, String code) {
        return s.problems().stream().filter(p -> p.code().equals(code)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + code + " in " + s.problems()));
    }

    static Volume read(Series s) throws VentailException {
        return new DicomReader().read(s, new NullProgressMonitor());
    }

    /** Everything in a file, pixels included. */
    static Attributes dataset(Path file) throws IOException {
        try (DicomInputStream dicom = new DicomInputStream(file.toFile())) {
            return dicom.readDataset(-1, -1);
        }
    }

    static void assertPoint(Point3 expected, Point3 actual, double toleranceMm) {
        assertEquals(0, expected.minus(actual).length(), toleranceMm, () -> expected + " is not " + actual);
    }

    static void assertSame(VoxelData expected, VoxelData actual) {
        assertEquals(expected.getClass(), actual.getClass());
        assertEquals(expected.signed(), actual.signed());
        assertEquals(expected.length(), actual.length());
        for (int i = 0; i < expected.length(); i++) {
            if (expected.get(i) != actual.get(i)) {
                assertEquals(expected.get(i), actual.get(i), "value " + i);
            }
        }
    }

    static void assertSameFile(Path expected, Path actual) throws IOException {
        assertArrayEquals(Files.readAllBytes(expected), Files.readAllBytes(actual));
    }
}
