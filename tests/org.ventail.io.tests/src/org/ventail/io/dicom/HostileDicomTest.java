package org.ventail.io.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.ventail.io.dicom.DicomCheck.codes;
import static org.ventail.io.dicom.DicomCheck.find;
import static org.ventail.io.dicom.DicomCheck.only;
import static org.ventail.io.dicom.DicomCheck.problem;
import static org.ventail.io.dicom.DicomCheck.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.io.Found;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.testkit.CpuTime;
import org.ventail.testkit.RandomSeed;
import org.ventail.testkit.TestData;

class HostileDicomTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();
    @TempDir
    Path temp;

    private static List<String> problems(Found found) {
        return found.problems().stream().map(Problem::code).toList();
    }

    @Test
    void namesATextFileCalledDicomAndLeavesOthersAlone() throws Exception {
        Files.writeString(temp.resolve("notes.dcm"), "nothing to see here");
        Files.writeString(temp.resolve("empty.dcm"), "");
        Files.writeString(temp.resolve("notes.txt"), "nothing to see here");
        Found found = find(temp);
        assertEquals(List.of("dicom.not-dicom", "dicom.not-dicom"), problems(found));
        assertEquals(2, found.claimed().size());
        assertTrue(found.problems().stream().allMatch(p -> p.file().isPresent() && !p.remedy().isEmpty()));
    }

    @Test
    void findsTruncatedPixelsInTheScan() throws Exception {
        List<Path> files = new DicomFixture(seed.random()).write(temp);
        shorten(files.get(2), 10);
        Series s = only(temp);
        assertFalse(s.volumetric());
        Problem p = problem(s, "dicom.truncated");
        assertEquals(files.get(2), p.file().orElseThrow());
        assertEquals("The DICOM file is incomplete: it ends 10 bytes too early.", p.message());
    }

    @Test
    void findsTruncatedCompressedPixelsInTheScan() throws Exception {
        DicomFixture f = new DicomFixture(seed.random());
        f.transferSyntax = DicomFixture.RLE;
        shorten(f.write(temp).get(2), 30);
        Series s = only(temp);
        assertFalse(s.volumetric());
        // whether a slice is missing, too, depends on the seed: at the end of the stack nobody can tell
        assertTrue(codes(s).contains("dicom.truncated"), codes(s).toString());
    }

    @Test
    void findsATruncatedDeflatedFileAtTheLatestWhenReading() throws Exception {
        DicomFixture f = new DicomFixture(seed.random());
        f.rows = 200;
        f.columns = 200;
        f.transferSyntax = TransferSyntaxes.DEFLATED;
        shorten(f.write(temp).get(2), 5000);
        VentailException e = assertThrows(VentailException.class, () -> read(only(temp)));
        assertEquals("dicom.truncated", e.problem().code());
    }

    @Test
    void goesOnWhenAHeaderIsCutOff() throws Exception {
        List<Path> files = new DicomFixture(seed.random()).write(temp);
        Files.write(files.get(0), Arrays.copyOf(Files.readAllBytes(files.get(0)), 400));
        Found found = find(temp);
        assertEquals(List.of("dicom.truncated"), problems(found));
        assertEquals(1, found.series().size());
    }

    @Test
    void refusesDeepNesting() throws Exception {
        DicomFixture f = new DicomFixture(seed.random());
        f.slices = 1;
        f.edit = (a, i) -> nest(a, 300);
        f.write(temp);
        Found found = find(temp);
        assertEquals(List.of("dicom.unreadable"), problems(found));
        assertTrue(found.problems().get(0).message().contains("nested deeper"));
    }

    private static void nest(Attributes a, int depth) {
        Attributes at = a;
        for (int i = 0; i < depth; i++) {
            Attributes inner = new Attributes();
            at.newSequence(Tag.ReferencedImageSequence, 1).add(inner);
            at = inner;
        }
        at.setString(Tag.ImageComments, VR.LT, "deep");
    }

    @Test
    void believesNoHugeClaims() throws Exception {
        DicomFixture f = new DicomFixture(seed.random());
        f.slices = 1;
        f.edit = (a, i) -> {
            a.setInt(Tag.Rows, VR.US, 65535);
            a.setInt(Tag.Columns, VR.US, 65535);
            a.setInt(Tag.NumberOfFrames, VR.IS, 2_000_000_000);
        };
        f.write(temp);
        f.seriesUid = "2.25.2";
        f.transferSyntax = DicomFixture.RLE;
        f.suffix = ".rle.dcm";
        f.write(temp);
        List<Series> all = DicomCheck.series(temp);
        assertEquals(2, all.size());
        assertTrue(all.stream().allMatch(Series::broken));
    }

    @Test
    void survivesRandomDamage() throws Throwable {
        Random random = seed.random();
        DicomFixture f = new DicomFixture(random);
        f.slices = 4;
        f.edit = (a, i) -> nest(a, 3);
        List<Path> files = new ArrayList<>(f.write(Files.createDirectory(temp.resolve("a"))));
        f.transferSyntax = DicomFixture.RLE;
        files.addAll(f.write(Files.createDirectory(temp.resolve("b"))));
        files.add(f.writeMultiFrame(temp.resolve("c.dcm")));
        byte[][] originals = new byte[files.size()][];
        for (int i = 0; i < originals.length; i++) {
            originals[i] = Files.readAllBytes(files.get(i));
        }
        CpuTime.assertWithin(LIMIT, () -> {
            for (int round = 0; round < 60; round++) {
                damage(files, originals, random);
                findAndReadAll(temp);
            }
        });
    }

    private static void damage(List<Path> files, byte[][] originals, Random random) throws IOException {
        for (int i = 0; i < originals.length; i++) {
            byte[] bytes = originals[i].clone();
            for (int k = random.nextInt(6); k >= 0; k--) {
                bytes[132 + random.nextInt(bytes.length - 132)] = (byte) (random.nextBoolean() ? 0xff
                        : random.nextInt());
            }
            Files.write(files.get(i), bytes);
        }
    }

    /** Only a named problem may come out of a damaged file. */
    private static void findAndReadAll(Path folder) throws IOException {
        for (Found.OfSubject f : find(folder).series()) {
            try {
                read(f.series());
            } catch (VentailException e) {
                assertTrue(e.problem().code().startsWith("dicom."), e.problem().toString());
            }
        }
    }

    @Test
    void survivesTheFuzzCorpusFileByFile() throws Throwable {
        Path corpus = TestData.require("dicom/fuzz");
        CpuTime.assertWithin(LIMIT, () -> {
            try (Stream<Path> walk = Files.walk(corpus)) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    Found found = new DicomReader().find(corpus, List.of(file), new NullProgressMonitor());
                    for (Found.OfSubject f : found.series()) {
                        assertThrows(VentailException.class, () -> read(f.series()), file.getFileName().toString());
                    }
                }
            }
        });
    }

    @Test
    void survivesTheFuzzCorpusAsOneFolder() throws Throwable {
        Path corpus = TestData.require("dicom/fuzz");
        CpuTime.assertWithin(LIMIT, () -> findAndReadAll(corpus));
    }

    @Test
    void stopsScanningWhenCancelled() throws Exception {
        List<Path> files = new DicomFixture(seed.random()).write(temp);
        NullProgressMonitor cancelled = new NullProgressMonitor();
        cancelled.setCanceled(true);
        assertThrows(OperationCanceledException.class, () -> new DicomReader().find(temp, files, cancelled));
    }

    @Test
    void showsNoPatientDataInProblems() throws Exception {
        DicomFixture f = new DicomFixture(seed.random());
        f.patientId = "Secret^Person";
        shorten(f.write(temp).get(2), 10);
        String all = find(temp).series().toString();
        assertFalse(all.contains("Secret"));
        assertFalse(all.contains("Größe"));
    }

    private static void shorten(Path file, int bytes) throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - bytes));
    }
}
