package org.ventail.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A disk on which something happens at the n-th operation: it is full, or the program is killed. */
final class FailingDisk implements Disk {
    private final Disk real = new RealDisk();
    private final Event event;
    private final int start;
    private int left;

    FailingDisk(int operations, Event event) {
        this.start = operations;
        this.left = operations;
        this.event = event;
    }

    /** What happens. */
    interface Event {
        void happen() throws IOException;
    }

    private void step() throws IOException {
        if (left-- == 0) {
            event.happen();
        }
    }

    /** Whether the event has not happened yet. */
    boolean survived() {
        return left >= 0;
    }

    /** How many operations there were so far. */
    int operations() {
        return start - left;
    }

    @Override
    public OutputStream create(Path file) throws IOException {
        step();
        return new FilterOutputStream(real.create(file)) {
            @Override
            public void write(byte[] b, int off, int len) throws IOException {
                // half of it gets through
                out.write(b, off, len / 2);
                step();
                out.write(b, off + len / 2, len - len / 2);
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        step();
        real.syncFolder(folder);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        step();
        real.rename(from, to);
    }
}
