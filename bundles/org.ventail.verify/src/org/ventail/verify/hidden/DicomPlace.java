package org.ventail.verify.hidden;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.dcm4che3.data.Attributes;

/** One kind of place to hide something in, in a DICOM object. Without state. */
@FunctionalInterface
interface DicomPlace {
    /**
     * A DICOM file as parsed.
     *
     * @param data all attributes, pixels included
     * @param transferSyntax UID of how it is written
     */
    record Parsed(Path file, Attributes data, String transferSyntax) {
    }

    /** Looks there; problems are sentences without values. */
    void look(Parsed dicom, Consumer<String> problems) throws IOException;
}
