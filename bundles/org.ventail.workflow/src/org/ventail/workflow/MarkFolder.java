package org.ventail.workflow;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.workflow.files.WholeFile;

/**
 * Where marks made by hand are kept: below the home folder, for each cohort folder and series. Every run on that cohort with
 * that home obeys them. Any thread; files are written whole or not at all.
 */
public final class MarkFolder {
    private static final int MAGIC = 0x564d4b31;
    private static final int NAME_LENGTH = 16;
    private final Path folder;

    /** Of a cohort in a home folder. */
    public MarkFolder(Path home, Path cohort) {
        folder = home.resolve("by-hand").resolve(name(cohort));
    }

    /** What the folder of a cohort is called where its own name must not stand. */
    static String name(Path cohort) {
        return name(cohort.toAbsolutePath().normalize().toString());
    }

    private static String name(String text) {
        return Digest.of(text).hex().substring(0, NAME_LENGTH);
    }

    private Path file(Series series) {
        return folder.resolve(name(series.id()) + ".marks");
    }

    /** Whether something is marked on the series. */
    boolean has(Series series) {
        return Files.exists(file(series));
    }

    /**
     * The marks of a series.
     *
     * @param grid of the scan
     * @return empty if nothing is marked
     * @throws VentailException if they cannot be read or lie on another grid: marks that were made are never passed over
     */
    public Optional<HandMarks> read(Series series, Geometry grid) throws VentailException {
        if (!has(series)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(Files.newInputStream(file(series))))) {
            if (in.readInt() != MAGIC || in.readInt() != grid.nx() || in.readInt() != grid.ny() || in.readInt() != grid.nz()) {
                throw new IOException("they lie on another grid");
            }
            return Optional.of(new HandMarks(mask(in, grid), mask(in, grid)));
        } catch (IOException e) {
            throw new VentailException(Problem.error("marks.unreadable", "What was marked by hand cannot be read: "
                    + Problem.reason(e), file(series), "Delete this file and mark again."), e);
        }
    }

    private static Mask mask(DataInputStream in, Geometry grid) throws IOException {
        long[] words = new long[(grid.size() + 63) >> 6];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.readLong();
        }
        return Mask.ofWords(grid, words);
    }

    /** Keeps the marks of a series; empty ones are forgotten. */
    public void write(Series series, HandMarks marks) throws VentailException {
        Path file = file(series);
        try {
            if (marks.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            Files.createDirectories(folder);
            WholeFile.write(file, part -> writeTo(part, marks));
        } catch (IOException e) {
            throw new VentailException(Problem.error("marks.unwritable", "What was marked by hand cannot be kept: "
                    + Problem.reason(e), file, "Make room in the home folder, or choose another in the preferences."), e);
        }
    }

    private static void writeTo(Path part, HandMarks marks) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(part)))) {
            Geometry g = marks.spare().geometry();
            out.writeInt(MAGIC);
            out.writeInt(g.nx());
            out.writeInt(g.ny());
            out.writeInt(g.nz());
            write(out, marks.spare());
            write(out, marks.take());
        }
    }

    private static void write(DataOutputStream out, Mask mask) throws IOException {
        for (long word : mask.toWords()) {
            out.writeLong(word);
        }
    }

    /** Differs when the marks of a series may differ. */
    String keyOf(Series series) throws VentailException {
        try {
            return has(series) ? Digest.ofFile(file(series)).hex() : "";
        } catch (IOException e) {
            throw new VentailException(Problem.error("marks.unreadable", "What was marked by hand cannot be read: "
                    + Problem.reason(e), file(series), "Delete this file and mark again."), e);
        }
    }
}
