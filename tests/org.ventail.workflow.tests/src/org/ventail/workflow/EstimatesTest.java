package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Spacing;

class EstimatesTest {
    private static final Geometry ODD = Geometry.axisAligned(7, 5, 3, new Spacing(1, 1, 1), new Point3(0, 0, 0));
    @TempDir
    Path temp;

    @Test
    void comeBackAsTheyWere() throws IOException {
        Estimates e = new Estimates(Mask.of(ODD, i -> i % 3 == 0), Mask.empty(ODD), Mask.of(ODD, i -> true));
        e.write(temp.resolve("e"));
        assertEquals(e, Estimates.read(temp.resolve("e"), ODD));
    }

    @Test
    void thoseOfAnotherGridAreRefused() throws IOException {
        new Estimates(Mask.empty(ODD), Mask.empty(ODD), Mask.empty(ODD)).write(temp.resolve("e"));
        Geometry other = Geometry.axisAligned(70, 5, 3, new Spacing(1, 1, 1), new Point3(0, 0, 0));
        assertThrows(IOException.class, () -> Estimates.read(temp.resolve("e"), other));
    }

    @Test
    void damagedOnesAreRefused() throws IOException {
        new Estimates(Mask.of(ODD, i -> i % 2 == 0), Mask.empty(ODD), Mask.empty(ODD)).write(temp.resolve("e"));
        byte[] b = Files.readAllBytes(temp.resolve("e"));
        Files.write(temp.resolve("e"), Arrays.copyOf(b, b.length / 2));
        assertThrows(IOException.class, () -> Estimates.read(temp.resolve("e"), ODD));
    }
}
