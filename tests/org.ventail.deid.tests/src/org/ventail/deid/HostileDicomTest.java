package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.VentailException;
import org.ventail.testkit.RandomSeed;
import org.ventail.testkit.TestData;

/** Files that were broken on purpose are refused or cleaned, quickly; there is no third way. */
class HostileDicomTest {
    private static final int MUTATIONS = Integer.getInteger("ventail.mutations", 2000);
    private static final long SLOWEST_MS = 2000;
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
            byte[] sample = samples.get(random.nextInt(samples.size())).clone();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                sample = mutated(sample, random);
            }
            Path in = Files.write(folder.resolve("in.dcm"), sample);
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
        Path out = folder.resolve("out.dcm");
        long start = System.nanoTime();
        try {
            cleaner.clean(in, out, SomeDicom.CONTEXT, null);
            assertNotNull(SomeDicom.read(out), what);
        } catch (VentailException e) {
            assertFalse(Files.exists(out), what);
        } catch (RuntimeException | Error e) {
            throw new AssertionError(what, e);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertTrue(millis < SLOWEST_MS, what + " took " + millis + " ms");
        Files.deleteIfExists(out);
    }

    private List<byte[]> samples() throws IOException {
        List<byte[]> samples = new ArrayList<>();
        for (String syntax : List.of("1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2",
                "1.2.840.10008.1.2.1.99")) {
            Attributes a = SomeDicom.slice("1.2.3.4.5.6.1");
            Attributes item = new Attributes();
            a.newSequence(Tag.SharedFunctionalGroupsSequence, 1).add(item);
            Attributes deeper = new Attributes();
            item.newSequence(Tag.ReferencedImageSequence, 1).add(deeper);
            deeper.setString(Tag.PatientName, VR.PN, "SECRET");
            a.setString(0x00190010, VR.LO, "SIEMENS MR HEADER");
            a.setString(0x0019100c, VR.IS, "1000");
            samples.add(Files.readAllBytes(SomeDicom.write(folder.resolve("sample-" + syntax), a, syntax)));
        }
        return samples;
    }

    private static byte[] mutated(byte[] b, Random random) {
        int at = random.nextInt(b.length);
        switch (random.nextInt(6)) {
            case 0 -> b[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> b[at] = (byte) random.nextInt();
            case 2 -> Arrays.fill(b, at, Math.min(b.length, at + 4), (byte) 0xff);
            case 3 -> {
                return Arrays.copyOf(b, Math.max(1, at));
            }
            case 4 -> {
                int n = Math.min(random.nextInt(64), b.length - at);
                byte[] longer = Arrays.copyOf(b, b.length + n);
                System.arraycopy(b, at, longer, at + n, b.length - at);
                return longer;
            }
            default -> {
                int n = Math.min(random.nextInt(64), b.length - at);
                byte[] shorter = Arrays.copyOf(b, Math.max(1, b.length - n));
                System.arraycopy(b, at + n, shorter, Math.min(at, shorter.length), Math.min(b.length - at - n,
                        shorter.length - Math.min(at, shorter.length)));
                return shorter;
            }
        }
        return b;
    }
}
