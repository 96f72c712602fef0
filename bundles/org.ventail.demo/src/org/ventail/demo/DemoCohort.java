package org.ventail.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * Builds the cohort that the demo runs on: {@code dicom/} with a head CT as a series of slices, {@code bids/} with a T1 of a
 * head that ends under the nose and T1 scans of synthetic heads. Made once; a finished cohort is left alone. Made beside its
 * place and moved there, so that it is there whole or not at all.
 */
public final class DemoCohort {
    /** Debian package mricron-data: a T1 of one man, 1 mm, BSD-3. */
    static final Path CH2 = Path.of("/usr/share/mricron/templates/ch2.nii.gz");
    /** Debian package invesalius-examples: a head CT, GPL-2. */
    public static final Path CRANIUM = Path.of("/usr/share/doc/invesalius-examples/examples/Cranium.inv3");
    /**
     * Far from the seeds of the face attack's decoys, so that nobody has a twin among them; heads that the gate lets
     * out (7001 it does not).
     */
    private static final long[] SEEDS = {7006, 7002, 7003, 7004, 7005};
    private static final String VERSION = "9";

    private DemoCohort() {
    }

    /** Whether the Debian packages with the real heads are installed. */
    public static boolean available() {
        return Files.isReadable(CH2) && Files.isReadable(CRANIUM);
    }

    /**
     * Makes the cohort unless it is there.
     *
     * @param folder where it belongs
     * @return the folder
     * @throws VentailException if a Debian package is missing or the folder cannot be written
     */
    public static Path make(Path folder, IProgressMonitor monitor) throws VentailException {
        Path done = folder.resolve(".complete-" + VERSION);
        if (Files.exists(done)) {
            return folder;
        }
        need(CH2, "mricron-data");
        need(CRANIUM, "invesalius-examples");
        Path part = folder.resolveSibling(folder.getFileName() + ".part");
        try {
            delete(part);
            delete(folder);
            Files.createDirectories(part);
            fill(part, SubMonitor.convert(monitor, SEEDS.length + 2));
            Files.createFile(part.resolve(done.getFileName()));
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            return folder;
        } catch (IOException e) {
            throw new VentailException(Problem.error("demo.unwritable", "The demo cohort cannot be written: "
                    + Problem.reason(e), folder, "Make room, or choose another --home."), e);
        }
    }

    private static void fill(Path part, SubMonitor m) throws IOException, VentailException {
        HeadCtSeries.write(InVesaliusVolume.read(CRANIUM), part.resolve("dicom"), m.split(1));
        BidsFolder bids = BidsFolder.create(part.resolve("bids"));
        bids.addCopy("ch2", "M", 45, CH2);
        m.split(1);
        for (int i = 0; i < SEEDS.length; i++) {
            if (m.isCanceled()) {
                throw new OperationCanceledException();
            }
            bids.addSynthetic("synth%02d".formatted(i + 1), SEEDS[i], m.split(1));
        }
        bids.finish();
    }

    private static void need(Path file, String debianPackage) throws VentailException {
        if (!Files.isReadable(file)) {
            throw new VentailException(Problem.error("demo.missing-head", "A head of the demo is not installed", file,
                    "Install it: apt-get install " + debianPackage));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
                for (Path p : deepestFirst) {
                    Files.delete(p);
                }
            }
        }
    }
}
