package org.ventail.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * Only one export writes to a place at a time: whatever staging folder lies there is then a dead one's. Held on a file
 * beside the target; the operating system frees it when its owner dies.
 */
final class PublishLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private PublishLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static PublishLock acquire(Path out) throws IOException, VentailException {
        Path file = out.resolveSibling("." + out.getFileName() + ".publishing");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            // the file may have been deleted by the one who had it, between opening and locking: then the lock guards
            // nothing
            if (channel.tryLock() != null && Files.exists(file)) {
                return new PublishLock(file, channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw busy(out, e);
        }
        channel.close();
        throw busy(out, null);
    }

    private static VentailException busy(Path out, Exception cause) {
        return new VentailException(Problem.error("export.busy", "another export is writing to this place", out,
                "wait until it is done, or name another folder"), cause);
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }
}
