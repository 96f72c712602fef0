package org.ventail.verify.hidden;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** One kind of place to hide something in, in one format. Without state. */
@FunctionalInterface
interface HidingPlace {
    /**
     * Looks there.
     *
     * @param problems takes one sentence for each kind of thing found, without values
     * @throws IOException if the file cannot be read in full: then nobody knows what it holds
     */
    void look(Path file, Consumer<String> problems) throws IOException;
}
