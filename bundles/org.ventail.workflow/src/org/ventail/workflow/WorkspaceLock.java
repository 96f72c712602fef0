package org.ventail.workflow;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * One run at a time works in a workspace; two would take the same half-made files for theirs. The operating system frees the
 * lock when its owner dies.
 */
final class WorkspaceLock implements AutoCloseable {
    private final FileChannel channel;

    private WorkspaceLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock, at once or not at all.
     *
     * @throws VentailException if another run has it
     */
    static WorkspaceLock acquire(Path workspace) throws VentailException {
        try {
            FileChannel channel = FileChannel.open(workspace.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            boolean ours = false;
            try {
                ours = locked(channel);
            } finally {
                if (!ours) {
                    channel.close();
                }
            }
            if (ours) {
                return new WorkspaceLock(channel);
            }
        } catch (IOException e) {
            throw new VentailException(Problem.error("workspace.unwritable", "The home folder cannot be written",
                    workspace, "Choose another with --home or make room there."), e);
        }
        throw new VentailException(Problem.error("workspace.busy", "Another run is working on this cohort in this home",
                workspace, "Wait until it is done, or give this run another --home."));
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // a run in this very process has it
        }
    }

    @Override
    public void close() throws VentailException {
        try {
            channel.close();
        } catch (IOException e) {
            throw new VentailException(Problem.error("workspace.unwritable", "The workspace could not be given back",
                    null, "Check the disk of the home folder."), e);
        }
    }
}
