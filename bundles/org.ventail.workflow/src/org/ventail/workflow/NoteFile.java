package org.ventail.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.ventail.workflow.files.WholeFile;

/**
 * Notes of what is done, for a run that goes on: JSON, written whole or not at all. A note that cannot be read, as a lost
 * power supply may leave it, is as good as none: what it was about is done again.
 */
final class NoteFile {
    private static final Logger LOG = LoggerFactory.getLogger(NoteFile.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY = "key";

    private NoteFile() {
    }

    /** A note to be filled in. @param key what must be unchanged for it to hold */
    static ObjectNode about(String key) {
        return JSON.createObjectNode().put(KEY, key);
    }

    static void write(Path file, ObjectNode note) throws IOException {
        WholeFile.write(file, part -> JSON.writeValue(part.toFile(), note));
    }

    /** The note, if it can be read. */
    static Optional<JsonNode> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(file.toFile()));
        } catch (IOException e) {
            LOG.warn("a note of an earlier run cannot be read; what it was about is done again");
            return Optional.empty();
        }
    }

    /** The note, if it can be read and its key is still the same. */
    static Optional<JsonNode> read(Path file, String key) {
        return read(file).filter(n -> n.path(KEY).asText().equals(key));
    }

    /** Adds an object of texts. */
    static void put(ObjectNode note, String name, Map<String, String> texts) {
        ObjectNode n = note.putObject(name);
        new TreeMap<>(texts).forEach(n::put);
    }

    /** The texts of an object, sorted by name. */
    static Map<String, String> texts(JsonNode object) {
        Map<String, String> m = new TreeMap<>();
        object.properties().forEach(e -> m.put(e.getKey(), e.getValue().asText()));
        return m;
    }
}
