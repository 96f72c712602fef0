package org.ventail.deid;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/** Writes a cleaned file under its name only when it is complete; leaves nothing behind otherwise. */
final class CleanFile {
    private static final int BUFFER_BYTES = 1 << 16;

    private CleanFile() {
    }

    /** Writes the content of the new file. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Puts the content of the new file where bytes go from file to file. */
    interface Transfer {
        void write(WritableByteChannel out) throws IOException;
    }

    /** As {@link #transfer}, for content that comes in small pieces. */
    static void write(Path out, Content content) throws VentailException {
        transfer(out, channel -> {
            OutputStream buffered = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
            content.write(keptOpen(buffered));
            buffered.flush();
        });
    }

    /**
     * Writes, and gives the file its name. It does not wait for the disk: what is staged is digested when it is used again,
     * and the exporter waits.
     *
     * @throws VentailException if it exists or cannot be written
     */
    static void transfer(Path out, Transfer content) throws VentailException {
        Path part = out.resolveSibling(out.getFileName() + ".part");
        try {
            if (Files.exists(out)) {
                throw new IOException("it exists already");
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                content.write(channel);
            }
            Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(part, e);
            throw new VentailException(Problem.error("deid.unwritable", "the cleaned file cannot be written: "
                    + Problem.reason(e),
                    out, "free space or choose another folder"), e);
        } catch (RuntimeException | Error e) {
            delete(part, e);
            throw e;
        }
    }

    /** Content may close its own layers; the file stays open. */
    private static OutputStream keptOpen(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] b, int off, int len) throws IOException {
                out.write(b, off, len);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    private static void delete(Path part, Throwable cause) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** A stream that ends with {@link OperationCanceledException} soon after a cancel. */
    static InputStream cancellable(InputStream in, IProgressMonitor monitor) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] b, int off, int len) throws IOException {
                if (monitor != null && monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                return super.read(b, off, Math.min(len, 1 << 20));
            }
        };
    }
}
