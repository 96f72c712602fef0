package org.ventail.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * An exclusive lock over processes and over threads of this one, held on a small file. The operating system frees it
 * when its owner dies.
 */
final class HomeLock implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAUSE_MILLIS = 4;
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until the lock is free, at most 30 s. */
    static HomeLock acquire(Path file) throws IOException, VentailException {
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!locked(channel)) {
                if (System.nanoTime() > deadline) {
                    throw new VentailException(Problem.error("audit.busy",
                            "another program has kept the audit log locked for 30 s", file,
                            "wait until it is done or end it, then try again"));
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            return new HomeLock(channel);
        } catch (InterruptedException e) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + file.getFileName(), e);
        } catch (IOException | VentailException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // another thread of this process has it: the same as another process having it
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
