package org.ventail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** What the exporter asks of the file system; tests put one that fails in its place. */
interface Disk {
    /** Opens a new file; closing it waits until its bytes are on the disk. */
    OutputStream create(Path file) throws IOException;

    /** Waits until the names in a folder are on the disk. */
    void syncFolder(Path folder) throws IOException;

    /** Renames a folder in one step. */
    void rename(Path from, Path to) throws IOException;
}
