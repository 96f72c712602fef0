package org.ventail.io.nrrd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ventail.api.io.Found;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.io.Orientation;
import org.ventail.testkit.RandomSeed;

/** NRRD headers of many spellings, attached and detached data, and headers that lie. */
class NrrdTest {
    private static final String BASE = "NRRD0004\n# comment\ntype: short\ndimension: 3\nsizes: 8 9 10\nendian: big\n";
    private static final String PLACED = "space: left-posterior-superior\nspace directions: (2,0,0) (0,3,0) (0,0,4)\n"
            + "space origin: (-5,6,7)\n";

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @TempDir
    Path temp;

    private byte[] voxels(int bytes) {
        byte[] b = new byte[bytes];
        seed.random().nextBytes(b);
        return b;
    }

    private void write(String name, String header, byte[] data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(header.getBytes(StandardCharsets.ISO_8859_1));
        out.write(data);
        Files.write(temp.resolve(name), out.toByteArray());
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gz = new GZIPOutputStream(out)) {
            gz.write(plain);
        }
        return out.toByteArray();
    }

    private static Found find(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new NrrdReader().find(folder, files.filter(Files::isRegularFile).sorted().toList(),
                    new NullProgressMonitor());
        }
    }

    private static Series series(Path folder) throws IOException {
        Found found = find(folder);
        assertEquals(1, found.series().size(), () -> found.problems().toString());
        return found.series().get(0).series();
    }

    private static List<String> errors(Found found) {
        return Stream.concat(found.problems().stream(), found.series().stream().flatMap(s -> s.series().problems().stream()))
                .filter(p -> p.severity() == Problem.Severity.ERROR).map(Problem::code).toList();
    }

    private static byte[] bigEndian(VoxelData data) {
        byte[] out = new byte[data.length() * 2];
        for (int i = 0; i < data.length(); i++) {
            out[2 * i] = (byte) ((int) data.get(i) >> 8);
            out[2 * i + 1] = (byte) data.get(i);
        }
        return out;
    }

    @ParameterizedTest
    @CsvSource({"raw", "gzip", "gz"})
    void readsAttachedData(String encoding) throws Exception {
        byte[] plain = voxels(1440);
        write("a.nrrd", BASE + PLACED + "encoding: " + encoding + "\n\n", encoding.equals("raw") ? plain : gzip(plain));
        Series series = series(temp);
        assertEquals(Affine.ofRows(2, 0, 0, -5, 0, 3, 0, 6, 0, 0, 4, 7), series.geometry().orElseThrow().voxelToLps());
        assertArrayEquals(plain, bigEndian(new NrrdReader().read(series, new NullProgressMonitor()).data()));
    }

    @Test
    void readsNumberedFilesAndListsInOrder() throws Exception {
        byte[] plain = voxels(1440);
        for (int i = 0; i < 10; i++) {
            Files.write(temp.resolve(String.format("s%03d.raw", i + 1)),
                    Arrays.copyOfRange(plain, i * 144, i * 144 + 144));
        }
        write("a.nhdr", BASE + PLACED + "encoding: raw\ndata file: s%03d.raw 1 10 1\n", new byte[0]);
        assertArrayEquals(plain, bigEndian(new NrrdReader().read(series(temp), new NullProgressMonitor()).data()));
        StringBuilder list = new StringBuilder(BASE + PLACED + "encoding: raw\ndata file: LIST\n");
        for (int i = 10; i > 0; i--) {
            list.append(String.format("s%03d.raw%n", i));
        }
        write("a.nhdr", list.toString(), new byte[0]);
        byte[] reversed = bigEndian(new NrrdReader().read(series(temp), new NullProgressMonitor()).data());
        assertArrayEquals(Arrays.copyOfRange(plain, 1296, 1440), Arrays.copyOf(reversed, 144));
        assertEquals(11, find(temp).claimed().size());
    }

    @ParameterizedTest
    @CsvSource({"left-posterior-superior, LPS", "LPS, LPS", "right-anterior-superior, RAS", "RAS, RAS", "LAS, LAS"})
    void turnsItsNamedSpacesIntoLps(String space, String axes) throws Exception {
        write("a.nrrd", BASE + PLACED.replace("left-posterior-superior", space) + "encoding: raw\n\n", voxels(1440));
        assertEquals(axes, Orientation.code(series(temp).geometry().orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"3D-left-handed, LPI", "3D-right-handed, LPS", "scanner-xyz, LPS"})
    void warnsWhenTheSpaceIsNotThePatients(String space, String axes) throws Exception {
        write("a.nrrd", BASE + "spacings: 2 3 4\nspace: " + space + "\nencoding: raw\n\n", voxels(1440));
        Series series = series(temp);
        assertEquals(axes, Orientation.code(series.geometry().orElseThrow()));
        assertEquals(3, series.geometry().orElseThrow().spacingMm().yMm());
        assertTrue(series.problems().stream().anyMatch(p -> p.code().equals("nrrd.orientation-unknown")));
    }

    @Test
    void readsALastAxisWithoutSpaceAsTimePoints() throws Exception {
        String header = BASE.replace("dimension: 3", "dimension: 4").replace("8 9 10", "8 9 10 2")
                + PLACED.replace("(0,0,4)", "(0,0,4) none") + "encoding: raw\n\n";
        write("a.nrrd", header, voxels(2880));
        assertEquals(2, series(temp).timePoints());
    }

    @Test
    void keepsInterleavedValuesOutOfThePipeline() throws Exception {
        String header = BASE.replace("dimension: 3", "dimension: 4").replace("8 9 10", "3 8 9 10")
                + PLACED.replace("directions: ", "directions: none ") + "encoding: raw\n\n";
        write("a.nrrd", header, voxels(4320));
        assertEquals(Series.Role.OTHER, series(temp).role());
    }

    @ParameterizedTest
    @CsvSource({"1439, nrrd.truncated", "1441, nrrd.too-long"})
    void namesSizesThatLie(int bytes, String code) throws Exception {
        write("a.nrrd", BASE + PLACED + "encoding: raw\n\n", voxels(bytes));
        assertEquals(List.of(code), errors(find(temp)));
        write("a.nrrd", BASE + PLACED + "encoding: gzip\n\n", gzip(voxels(bytes)));
        assertEquals(List.of(code), errors(find(temp)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"sizes: 8 9 10|sizes: 8 -9 10|nrrd.sizes",
            "sizes: 8 9 10|sizes: 90000 90000 90000|nrrd.too-large", "type: short|type: block|nrrd.type",
            "dimension: 3|dimension: 7|nrrd.sizes", "sizes: 8 9 10|sizes: 8 x 10|nrrd.header"})
    void namesHeadersThatMakeNoSense(String right, String wrong, String code) throws Exception {
        write("a.nrrd", BASE.replace(right, wrong) + PLACED + "encoding: raw\n\n", voxels(1440));
        assertEquals(List.of(code), errors(find(temp)));
    }

    @Test
    void readsNoFileOutsideOfTheScannedFolder() throws Exception {
        Path inner = Files.createDirectory(temp.resolve("inner"));
        Files.write(temp.resolve("secret.raw"), voxels(1440));
        write("inner/a.nhdr", BASE + PLACED + "encoding: raw\ndata file: ../secret.raw\n", new byte[0]);
        assertEquals(List.of("nrrd.data-outside"), errors(find(inner)));
    }

    @Test
    void writesChangedVoxelsUnderTheOldHeaderLines() throws Exception {
        byte[] plain = voxels(1440);
        Files.write(temp.resolve("d.gz"), gzip(plain));
        write("a.nhdr", BASE + PLACED + "encoding: gzip\ndata file: d.gz\ncontent: head\nkey:=kept\n", new byte[0]);
        Series series = series(temp);
        Volume volume = new NrrdReader().read(series, new NullProgressMonitor());
        VoxelData changed = volume.data().copy();
        changed.set(3, -77);
        Path out = Files.createDirectory(temp.resolve("out"));
        new NrrdWriter().write(series, volume.withData(changed), out, "b", new NullProgressMonitor());
        Series again = series(out);
        assertEquals("kept", again.attributes().get("nrrd.key"));
        assertEquals(volume.withData(changed).digest(), new NrrdReader().read(again,
                new NullProgressMonitor()).digest());
    }
}
