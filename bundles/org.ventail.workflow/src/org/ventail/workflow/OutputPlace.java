package org.ventail.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.export.Folders;

/** Whether something may be written at a place, looked at before any work: never among raw data, never over anything. */
public final class OutputPlace {
    private OutputPlace() {
    }

    /**
     * A folder for results: outside the raw data, new or empty, below something that can be written.
     *
     * @throws VentailException naming what stands against it
     */
    static void needNewFolder(Path out, Path raw) throws VentailException {
        needOutside(out, raw);
        needEmpty(out);
        needWritable(out);
    }

    /**
     * A file for results: outside the raw data, below something that can be written; one that is there may be replaced.
     *
     * @throws VentailException naming what stands against it
     */
    public static void needFile(Path file, Path raw) throws VentailException {
        needOutside(file, raw);
        if (Files.isDirectory(file)) {
            throw unwritable(file, null);
        }
        needWritable(file.toAbsolutePath().getParent());
    }

    /**
     * Refuses a place inside a folder of raw data, also through links.
     *
     * @param place a file or folder, there or not
     * @param raw the cohort; a single file has no inside
     */
    public static void needOutside(Path place, Path raw) throws VentailException {
        if (Files.isDirectory(raw) && real(place).startsWith(real(raw))) {
            throw new VentailException(Problem.error("out.in-raw-data", "This place lies inside the raw data, which is only"
                    + " read", place, "Choose a place outside " + raw + "."));
        }
    }

    /**
     * Where a folder is put together before it gets its name: beside it, under a name that nobody gives to a folder of his own,
     * for what an interrupted run left there is removed.
     */
    static Path besides(Path out) {
        Path place = out.toAbsolutePath().normalize();
        return place.resolveSibling("." + place.getFileName() + ".ventail-part");
    }

    /** Removes a folder of earlier results and all below it, for who made it himself; a missing one is fine. */
    public static void clear(Path out) throws IOException {
        Folders.delete(out);
    }

    private static void needEmpty(Path out) throws VentailException {
        if (!Files.exists(out)) {
            return;
        }
        if (!Files.isDirectory(out)) {
            throw new VentailException(Problem.error("out.not-empty", "There is a file where the output folder should be",
                    out, "Choose a new folder; nothing is ever overwritten."));
        }
        try (Stream<Path> inside = Files.list(out)) {
            if (inside.findAny().isPresent()) {
                throw new VentailException(Problem.error("out.not-empty", "The output folder is not empty", out,
                        "Choose a new folder; nothing is ever overwritten."));
            }
        } catch (IOException e) {
            throw unwritable(out, e);
        }
    }

    private static void needWritable(Path out) throws VentailException {
        Path there = existing(out);
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            throw unwritable(out, null);
        }
    }

    private static VentailException unwritable(Path out, IOException cause) {
        return new VentailException(Problem.error("out.unwritable", "The output cannot be written there", out,
                "Choose a folder that can be written, and check that its disk is mounted for writing."), cause);
    }

    /** The place itself, or the nearest folder above it that is there. */
    private static Path existing(Path place) {
        Path p = place.toAbsolutePath().normalize();
        while (!Files.exists(p) && p.getParent() != null) {
            p = p.getParent();
        }
        return p;
    }

    private static Path real(Path place) throws VentailException {
        Path there = existing(place);
        try {
            return there.toRealPath().resolve(there.relativize(place.toAbsolutePath().normalize())).normalize();
        } catch (IOException e) {
            throw unwritable(place, e);
        }
    }
}
