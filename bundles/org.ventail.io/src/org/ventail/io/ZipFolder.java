package org.ventail.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.api.model.Problem;

/**
 * A private temporary folder that zip files are unpacked into, so that every reader and writer sees ordinary files.
 * Only its owner may look into it; it goes away on {@link #close()} and when the virtual machine ends. Used by one
 * thread at a time.
 */
final class ZipFolder implements AutoCloseable {
    /** For entry names that are not marked as UTF-8; every byte is a character of it. */
    private static final Charset OLD_NAMES = StandardCharsets.ISO_8859_1;
    private static final long KEEP_FREE_BYTES = 256L << 20;
    private final Path folder;
    private final Thread atExit;

    ZipFolder() throws IOException {
        folder = Files.createTempDirectory("ventail-zip-").toRealPath(); // created with access for the owner only
        atExit = new Thread(this::delete, "ventail-zip-cleanup");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    Path path() {
        return folder;
    }

    /**
     * Unpacks a zip file into a sub-folder.
     *
     * @param place the sub-folder, relative
     * @return what went wrong, if something did; what came before it stays unpacked
     */
    Optional<Problem> unpack(Path zip, Path place, IProgressMonitor monitor) {
        Path target = folder.resolve(place.toString());
        try (ZipFile file = new ZipFile(zip.toFile(), OLD_NAMES)) {
            for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                Path out = target.resolve(entry.getName()).normalize();
                if (!out.startsWith(target)) {
                    return Optional.of(Problem.error("zip.outside", "an entry of the zip file points out of it", zip,
                            "Do not use it: pack the images again."));
                }
                if (!entry.isDirectory()) {
                    copy(file, entry, out, monitor);
                }
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(Problem.error("zip.unreadable",
                    "the zip file cannot be unpacked: damaged, encrypted, or not enough room for its content", zip,
                    "Unpack it yourself and scan the folder."));
        }
    }

    private void copy(ZipFile file, ZipEntry entry, Path out, IProgressMonitor monitor) throws IOException {
        Files.createDirectories(out.getParent());
        long room = folder.toFile().getUsableSpace() - KEEP_FREE_BYTES;
        byte[] block = new byte[1 << 16];
        try (InputStream in = file.getInputStream(entry); OutputStream to = Files.newOutputStream(out)) {
            for (int n; (n = in.read(block)) > 0; room -= n) {
                if (monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                if (n > room) {
                    throw new IOException("no room");
                }
                to.write(block, 0, n);
            }
        }
    }

    @Override
    public void close() {
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The machine is going down already: the hook finds nothing left to delete.
            return;
        }
    }

    private void delete() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> inner = all.sorted(Comparator.reverseOrder()).toList();
            for (Path p : inner) {
                Files.deleteIfExists(p);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
