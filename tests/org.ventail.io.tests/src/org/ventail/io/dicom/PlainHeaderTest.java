package org.ventail.io.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.testkit.RandomSeed;
import org.ventail.testkit.TestData;

/** A glance at a file that agrees with the last one says the same as the full parser. */
class PlainHeaderTest {
    private static final int HEADER_BYTES = 6000;
    private static final int LARGEST_SAMPLE = 1 << 19;

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();
    @TempDir
    Path temp;

    private static FileLook.Reader reader() {
        return new FileLook.Reader(new InstanceReader(new PixelDecoders(List.of())), new KnownHeaders());
    }

    /** Everything that a look tells a scan, in a form that compares. */
    private static List<Object> told(FileLook look) {
        List<Object> all = new ArrayList<>(List.of(look.claimed(), look.problems()));
        look.found().ifPresent(f -> {
            Instance i = f.instance();
            all.addAll(List.of(i.uids(), i.subjectId(), i.modality(), i.kind(), i.layout(), i.attributes(), i.problems(),
                    i.header().transferSyntax(), i.header().mediaStorageClass(), i.header().metaEnd(), i.header().pixels(),
                    i.header().nestedPixels(), f.slices()));
        });
        return all;
    }

    /** Whether a look into the second file, after one into the first, is a glance. */
    private static boolean glances(Path first, Path second) throws IOException {
        Optional<PlainHeader> before = plain(first);
        return before.isPresent() && plain(second).filter(p -> p.agreesWith(before.get())).isPresent();
    }

    private static Optional<PlainHeader> plain(Path file) throws IOException {
        try (FileWindow window = new FileWindow().open(file)) {
            return new PlainHeaderReader(window).read();
        }
    }

    private static void assertGlanceTellsAll(Path first, Path second) {
        FileLook.Reader reader = reader();
        reader.look(first);
        assertEquals(told(reader().look(second)), told(reader.look(second)), () -> second + " after " + first);
    }

    @Test
    void glancesAtTheOtherSlicesOfASeriesAndMissesNothing() throws Exception {
        for (String syntax : List.of(TransferSyntaxes.EXPLICIT, TransferSyntaxes.IMPLICIT, DicomFixture.RLE)) {
            DicomFixture f = new DicomFixture(seed.random()).oblique();
            f.transferSyntax = syntax;
            f.edit = PlainHeaderTest::elaborate;
            List<Path> files = f.write(Files.createDirectories(temp.resolve(syntax)));
            for (Path second : files) {
                assertGlanceTellsAll(files.get(0), second);
                assertTrue(glances(files.get(0), second), syntax);
            }
        }
    }

    /** What real headers have besides: sequences of defined and undefined length, private elements, more than one window. */
    private static void elaborate(Attributes a, int index) {
        a.newSequence(Tag.ReferencedImageSequence, 1).add(new Attributes());
        Attributes code = new Attributes();
        code.setString(Tag.CodeValue, VR.SH, "113100");
        code.setString(Tag.CodingSchemeDesignator, VR.SH, "DCM");
        a.newSequence(Tag.DeidentificationMethodCodeSequence, 1).add(code);
        a.setString(0x00290010, VR.LO, "PRIVATE");
        a.setBytes(0x00291010, VR.OB, new byte[20_000 + 2 * index]);
        a.setInt(Tag.LargestImagePixelValue, VR.SS, 4000 + index);
    }

    @Test
    void looksFullyWhereAFileSaysSomethingElseOrUnusual() throws Exception {
        DicomFixture f = new DicomFixture(seed.random());
        f.edit = (a, i) -> {
            if (i == 0) {
                a.setString(Tag.PatientID, VR.LO, "P-2");
            } else if (i == 1) {
                a.setInt(Tag.OverlayRows, VR.US, 4);
            }
            a.setInt(Tag.InstanceNumber, VR.IS, i);
        };
        List<Path> files = f.write(temp);
        int full = 0;
        for (Path first : files) {
            for (Path second : files) {
                assertGlanceTellsAll(first, second);
                full += glances(first, second) ? 0 : 1;
            }
        }
        int alike = files.size() - 2;
        assertEquals(files.size() * files.size() - alike * alike - 1, full);
    }

    @Test
    void knowsSeriesWhoseFilesTakeTurns() throws Exception {
        List<List<Path>> series = new ArrayList<>();
        for (String person : List.of("P-1", "P-2", "P-3")) {
            DicomFixture f = new DicomFixture(seed.random()).oblique();
            f.edit = (a, i) -> a.setString(Tag.PatientID, VR.LO, person);
            series.add(f.write(Files.createDirectories(temp.resolve(person))));
        }
        KnownHeaders known = new KnownHeaders();
        FileLook.Reader reader = new FileLook.Reader(new InstanceReader(new PixelDecoders(List.of())), known);
        for (int k = 0; k < series.get(0).size(); k++) {
            for (List<Path> one : series) {
                assertEquals(k > 0, known.like(plain(one.get(k)).orElseThrow()).isPresent());
                assertEquals(told(reader().look(one.get(k))), told(reader.look(one.get(k))));
            }
        }
    }

    @Test
    void tellsOfEverySampleWhatTheFullParserTells() throws Exception {
        int glances = 0;
        for (Path sample : samples()) {
            assertGlanceTellsAll(sample, sample);
            glances += glances(sample, sample) ? 1 : 0;
        }
        assertTrue(glances > 40, "only " + glances + " are plain");
    }

    @Test
    void tellsOfDamagedSamplesWhatTheFullParserTells() throws Exception {
        Random random = seed.random();
        int glances = 0;
        for (Path sample : samples()) {
            byte[] bytes = Files.readAllBytes(sample);
            for (int n = 0; n < 6 && bytes.length > 0; n++) {
                Path damaged = Files.write(temp.resolve("damaged.dcm"), damaged(bytes.clone(), random));
                assertGlanceTellsAll(sample, damaged);
                glances += glances(sample, damaged) ? 1 : 0;
            }
        }
        assertFalse(glances == 0, "no damaged sample was glanced at");
    }

    private static byte[] damaged(byte[] b, Random random) {
        int at = random.nextInt(Math.min(b.length, HEADER_BYTES));
        switch (random.nextInt(4)) {
            case 0 -> b[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> b[at] = (byte) random.nextInt();
            case 2 -> {
                return Arrays.copyOf(b, b.length - random.nextInt(b.length));
            }
            default ->
                Arrays.fill(b, at, Math.min(b.length, at + 1 + random.nextInt(8)), (byte) (random.nextBoolean() ? 0xff : 0));
        }
        return b;
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> all = Files.walk(TestData.require("dicom"))) {
            List<Path> samples = new ArrayList<>();
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.size(file) <= LARGEST_SAMPLE) {
                    samples.add(file);
                }
            }
            return samples;
        }
    }
}
