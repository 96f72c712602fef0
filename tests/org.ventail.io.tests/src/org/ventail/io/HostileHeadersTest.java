package org.ventail.io;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.io.FormatReader;
import org.ventail.api.io.Found;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.io.nifti.NiftiFiles;
import org.ventail.io.nifti.NiftiReader;
import org.ventail.io.nrrd.NrrdReader;
import org.ventail.testkit.RandomSeed;
import org.ventail.testkit.Volumes;

/** Whatever bytes a header holds, a reader answers with an image or with a problem. */
class HostileHeadersTest {
    private static final int TRIES = 300;

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @TempDir
    Path temp;

    @Test
    void niftiHeadersMayHoldAnything() throws Exception {
        Path file = NiftiFiles.write(Volumes.sphere(8, 3), temp.resolve("a.nii"), new NullProgressMonitor());
        mutate(file, 4, 352, new NiftiReader());
    }

    @Test
    void nrrdHeadersMayHoldAnything() throws Exception {
        String header = "NRRD0004\ntype: short\ndimension: 3\nsizes: 8 8 8\nspacings: 1 1 1\nspace: LPS\n"
                + "space directions: (1,0,0) (0,1,0) (0,0,1)\nspace origin: (0,0,0)\nencoding: raw\n\n";
        byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
        Path file = temp.resolve("a.nrrd");
        Files.write(file, Arrays.copyOf(text, text.length + 1024));
        mutate(file, 4, text.length, new NrrdReader());
    }

    private void mutate(Path file, int from, int to, FormatReader reader) throws Exception {
        byte[] good = Files.readAllBytes(file);
        Random random = seed.random();
        int read = 0;
        for (int i = 0; i < TRIES; i++) {
            byte[] bad = good.clone();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                bad[from + random.nextInt(to - from)] = (byte) random.nextInt(256);
            }
            Files.write(file, bad);
            read += look(reader, file) ? 1 : 0;
        }
        Files.write(file, good);
        assertTrue(look(reader, file), "the image before it was mutated");
        assertTrue(read > TRIES / 100, "some headers survive, or the test shows nothing");
    }

    /** Whether the image could be read; any exception but the expected one fails the test. */
    private boolean look(FormatReader reader, Path file) {
        Found found = reader.find(temp, List.of(file), new NullProgressMonitor());
        boolean read = false;
        for (Found.OfSubject s : found.series()) {
            if (!s.series().volumetric()) {
                continue;
            }
            try {
                Volume v = reader.read(s.series(), new NullProgressMonitor());
                Geometry g = v.geometry();
                read = Double.isFinite(g.lpsToVoxel().determinant()) && Double.isFinite(g.centerLps().length());
                assertTrue(read, "a grid that can be worked with");
            } catch (VentailException e) {
                assertNotNull(e.problem());
            }
        }
        return read;
    }
}
