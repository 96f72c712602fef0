package org.ventail.io.raw;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole or not at all: written as {@code name.part}, forced to disk, then moved in one step.
 * Closing without {@link #publish()} removes what was written. One thread.
 */
public final class PartFile implements Closeable {
    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private final OutputStream out;
    private boolean published;

    private PartFile(Path target) throws IOException {
        this.target = target;
        this.part = target.resolveSibling(target.getFileName() + ".part");
        this.channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        this.out = Channels.newOutputStream(channel);
    }

    /** Starts to write the file. */
    public static PartFile of(Path target) throws IOException {
        return new PartFile(target);
    }

    /** Where its bytes go; unbuffered, closed by {@link #close()}. */
    public OutputStream out() {
        return out;
    }

    /** The file that is to appear. */
    public Path target() {
        return target;
    }

    /** Makes the file appear under its name; an older one is replaced. */
    public Path publish() throws IOException {
        channel.force(true);
        channel.close();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        published = true;
        return target;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!published) {
            Files.deleteIfExists(part);
        }
    }
}
