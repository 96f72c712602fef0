package org.ventail.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of a release that belong to nobody alone: {@code dataset_description.json}, as BIDS wants it. No table of
 * participants: who is in a release is known only after the decision, and a list of people who did not leave says too much.
 * What tables say of one person leaves in {@link ScansTable}.
 */
final class SharedFiles {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String BIDS_VERSION = "1.8.0";

    private SharedFiles() {
    }

    /** Writes them into the staging folder; the same bytes for the same program. */
    static List<Path> write(Path out) throws IOException {
        ObjectNode n = JSON.createObjectNode().put("Name", "Scans released by " + Product.NAME)
                .put("BIDSVersion", BIDS_VERSION).put("DatasetType", "derivative");
        n.putArray("GeneratedBy").addObject().put("Name", Product.NAME).put("Version", Product.version());
        Path file = out.resolve("dataset_description.json");
        JSON.writeValue(file.toFile(), n);
        return List.of(file);
    }

    /** Where they lie, once written. */
    static List<Path> in(Path out) {
        return List.of(out.resolve("dataset_description.json"));
    }
}
