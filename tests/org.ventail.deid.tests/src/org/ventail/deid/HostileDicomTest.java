package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.VentailException;
import org.ventail.testkit.RandomSeed;
import org.ventail.testkit.TestData;

/** Files that were broken on purpose are refused or cleaned, quickly; there is no third way. */
class HostileDicomTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int MUTATIONS = Integer.getInteger("ventail.mutations", 2000);
    /** Of processor time: others may use the machine, too. */
    private static final long SLOWEST_MS = 2000;
    /** Larger ones are pixels for the most part. */
    private static final int LARGEST_SAMPLE = 1 << 18;
    @RegisterExtension
    private final RandomSeed seed = new RandomSeed();
    @TempDir
    private Path folder;
    private final DicomCleaner cleaner = new DicomCleaner();

    @Test
    void seededMutationsNeverCrashOrHang() throws Exception {
        Random random = seed.random();
        List<byte[]> samples = samples();
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] sample = samples.get(random.nextInt(samples.size()));
            Path in = Files.write(folder.resolve("in.dcm"), Mutations.of(sample, random));
            tryOne(in, "mutation " + i + " of seed " + seed.value());
        }
    }

    @Test
    void theFuzzCorpusIsRefusedOrCleaned() throws Exception {
        Path corpus = TestData.require("dicom/fuzz");
        try (Stream<Path> files = Files.walk(corpus)) {
            for (Path in : files.filter(Files::isRegularFile).filter(f -> f.toString().endsWith(".dcm")).sorted().toList()) {
                tryOne(in, in.getFileName().toString());
            }
        }
    }

    private void tryOne(Path in, String what) throws IOException {
        long millis = outcome(in, what);
        if (millis >= SLOWEST_MS) {
            // the first time of all, classes are loaded
            millis = outcome(in, what);
        }
        assertTrue(millis < SLOWEST_MS, what + " took " + millis + " ms");
    }

    /** Refused or cleaned. @return how many ms of processor time it took */
    private long outcome(Path in, String what) throws IOException {
        Path out = folder.resolve("out.dcm");
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            cleaner.clean(in, out, SomeDicom.CONTEXT, null);
            assertTrue(readToTheEnd(out), what);
        } catch (VentailException e) {
            assertFalse(Files.exists(out), what);
        } catch (IOException | RuntimeException | Error e) {
            throw new AssertionError(what, e);
        }
        long millis = (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000;
        Files.deleteIfExists(out);
        return millis;
    }

    /** Whether nothing stands in a file but what a parser understands. */
    private static boolean readToTheEnd(Path file) throws IOException {
        try (DicomInputStream in = new DicomInputStream(file.toFile())) {
            in.setIncludeBulkData(DicomInputStream.IncludeBulkData.NO);
            in.readDataset(-1, -1);
            boolean deflated = "1.2.840.10008.1.2.1.99".equals(in.getTransferSyntax());
            return deflated || in.getPosition() == Files.size(file);
        }
    }

    /** Ours in every transfer syntax, one full of identifiers, a report, and what other people's libraries are tried with. */
    private List<byte[]> samples() throws IOException {
        List<byte[]> samples = new ArrayList<>();
        for (String syntax : List.of("1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2",
                "1.2.840.10008.1.2.1.99")) {
            samples.add(Files.readAllBytes(SomeDicom.write(folder.resolve("slice-" + syntax), slice(), syntax)));
            samples.add(Files.readAllBytes(SomeDicom.write(folder.resolve("report-" + syntax), SomeReport.report(), syntax)));
        }
        samples.add(Files.readAllBytes(new PlantedObject("ISO_IR 192", "\u5c71\u7530").write(folder.resolve("planted"))));
        Optional<Path> shared = TestData.file("dicom");
        if (shared.isPresent()) {
            try (Stream<Path> files = Files.walk(shared.get())) {
                for (Path f : files.filter(Files::isRegularFile).filter(cleaner::handles).sorted().toList()) {
                    if (Files.size(f) <= LARGEST_SAMPLE) {
                        samples.add(Files.readAllBytes(f));
                    }
                }
            }
        }
        return samples;
    }

    private static Attributes slice() {
        Attributes a = SomeDicom.slice("1.2.3.4.5.6.1");
        Attributes item = new Attributes();
        a.newSequence(Tag.SharedFunctionalGroupsSequence, 1).add(item);
        Attributes deeper = new Attributes();
        item.newSequence(Tag.ReferencedImageSequence, 1).add(deeper);
        deeper.setString(Tag.PatientName, VR.PN, "SECRET");
        a.setString(0x00190010, VR.LO, "SIEMENS MR HEADER");
        a.setString(0x0019100c, VR.IS, "1000");
        return a;
    }
}
