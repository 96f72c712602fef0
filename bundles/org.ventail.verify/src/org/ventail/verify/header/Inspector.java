package org.ventail.verify.header;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ventail.api.model.Finding;

/** Looks at the metadata of one kind of file that would leave. Without state. */
interface Inspector {
    /** Whether it knows the file, by its name and its first bytes. */
    boolean handles(Path file, byte[] firstBytes);

    /** What identifies in it; findings name attributes, never values. */
    List<Finding> inspect(Path file, Identifiers original) throws IOException;
}
