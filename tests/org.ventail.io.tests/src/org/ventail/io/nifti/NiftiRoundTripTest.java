package org.ventail.io.nifti;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Series;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.io.raw.RawType;
import org.ventail.io.raw.RawValues;
import org.ventail.testkit.RandomSeed;
import org.ventail.testkit.Volumes;

/** What goes in comes out: every number type, byte order, version and compression. */
class NiftiRoundTripTest {
    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource(RawType.class)
    void readsAndWritesBackEveryTypeInEveryArrangement(RawType type) throws Exception {
        Random random = seed.random();
        int round = 0;
        for (boolean two : new boolean[] {false, true}) {
            for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                for (String extension : List.of(".nii", ".nii.gz")) {
                    Path in = Files.createDirectory(temp.resolve("in" + round));
                    Path out = Files.createDirectory(temp.resolve("out" + round++));
                    roundTrip(type, new NiftiBytes(two, order, 16 * random.nextInt(4)), order, in, out, extension,
                            random);
                }
            }
        }
    }

    private static void roundTrip(RawType type, NiftiBytes file, ByteOrder order, Path in, Path out, String extension,
            Random random) throws Exception {
        int nx = 8 + random.nextInt(9);
        int ny = 8 + random.nextInt(9);
        int times = 1 + random.nextInt(3);
        file.dims(nx, ny, 11, times).type(type).sizes(1, 1, 1, 2).sform(1, -1, 0, 0, 7, 0, 1, 0, 8, 0, 0, 2, 9);
        VoxelData before = random(type, nx * ny * 11 * times, random);
        file.write(in.resolve("a" + extension), encode(before, type, order));
        Volume read = OneImage.volume(in);
        assertEquals(before.getClass(), read.data().getClass());
        assertEquals(times, read.timePoints());
        assertArrayEquals(encode(before, type, order), encode(read.data(), type, order));

        VoxelData changed = read.data().copy();
        changed.set(5, 1);
        List<Path> written = new NiftiWriter().write(OneImage.series(in), read.withData(changed), out, "b",
                new NullProgressMonitor());
        assertEquals(List.of(out.resolve("b" + extension)), written);
        byte[] all = plain(Files.readAllBytes(written.get(0)));
        assertArrayEquals(file.with(encode(changed, type, order)), all, "header verbatim, voxels changed");
    }

    private static VoxelData random(RawType type, int count, Random random) {
        VoxelData fresh = type.allocate(count);
        if (type == RawType.INT64 || type == RawType.UINT64) {
            for (int i = 0; i < count; i++) {
                fresh.set(i, random.nextInt(1 << 30) * (type == RawType.INT64 ? -1.0 : 1.0));
            }
            return fresh;
        }
        return Volumes.randomize(fresh, random);
    }

    private static byte[] encode(VoxelData data, RawType type, ByteOrder order) {
        byte[] out = new byte[data.length() * type.bytes()];
        RawValues.encode(data, type, order, 0, data.length(), out, 0);
        return out;
    }

    private static byte[] plain(byte[] file) throws IOException {
        if (file[0] != 0x1f) {
            return file;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return in.readAllBytes();
        }
    }

    @Test
    void pairsOfHeaderAndImageStayPairs() throws Exception {
        NiftiBytes file = new NiftiBytes(false, ByteOrder.BIG_ENDIAN, 0).magic("ni1\0").offset(0).dims(9, 8, 10)
                .type(RawType.INT16).sizes(1, 1, 1, 1).sform(1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);
        byte[] voxels = encode(random(RawType.INT16, 720, seed.random()), RawType.INT16, ByteOrder.BIG_ENDIAN);
        Path in = Files.createDirectory(temp.resolve("in"));
        Path out = Files.createDirectory(temp.resolve("out"));
        Files.write(in.resolve("a.hdr"), file.header());
        Files.write(in.resolve("a.img.gz"), NiftiBytes.gzip(voxels));
        Series series = OneImage.series(in);
        assertEquals(2, series.files().size());
        Volume read = OneImage.volume(in);
        new NiftiWriter().write(series, read, out, "b", new NullProgressMonitor());
        assertArrayEquals(file.header(), Files.readAllBytes(out.resolve("b.hdr")));
        assertArrayEquals(voxels, plain(Files.readAllBytes(out.resolve("b.img.gz"))));
    }

    @Test
    void scalingIsAppliedToValuesAndKeptInTheFile() throws Exception {
        new NiftiBytes(true, ByteOrder.LITTLE_ENDIAN, 0).dims(8, 8, 8).type(RawType.INT16).scaling(2.5, -1024)
                .sizes(1, 1, 1, 1).sform(1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0).write(temp.resolve("a.nii"),
                        new byte[1024]);
        assertEquals(new Rescale(2.5, -1024), OneImage.volume(temp).rescale());
        assertEquals(-1024, OneImage.volume(temp).value(3), 0);
    }

    @Test
    void newFilesKeepObliqueGridsWithinSinglePrecision() throws Exception {
        Random random = seed.random();
        Geometry grid = Volumes.obliqueGrid(10, 11, 12, random);
        VoxelData data = Volumes.randomize(new VoxelData.Floats(new float[2 * grid.size()]), random);
        Volume volume = new Volume(grid, data, new Rescale(0.5, 3), Modality.MR, 2);
        NiftiFiles.write(volume, temp.resolve("new.nii.gz"), new NullProgressMonitor());
        Volume read = OneImage.volume(temp);
        double toleranceMm = 1e-4;
        assertTrue(read.geometry().sameGrid(grid, toleranceMm));
        assertEquals(data.get(17), read.data().get(17));
        assertEquals(2, read.timePoints());
        assertEquals(new Rescale(0.5, 3), read.rescale());
    }
}
