package org.ventail.workflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * By whose head each series of one frame of reference is defaced. A series that is not named is defaced by its own.
 *
 * @param best id of the series whose head is carried to the others; empty if no head can be trusted
 * @param own ids of series that are defaced by their own head all the same, and why
 */
record HeadChoice(Optional<String> best, Map<String, String> own) {
    static final String ELSEWHERE = "its head lies elsewhere: the patient moved, or the frame of reference is wrong";
    static final HeadChoice EACH_BY_ITSELF = new HeadChoice(Optional.empty(), Map.of());

    HeadChoice {
        own = Map.copyOf(own);
    }

    /** Id of the series whose head holds everywhere in the frame of reference; empty if no head does. */
    Optional<String> everywhere() {
        return own.containsValue(ELSEWHERE) ? Optional.empty() : best;
    }

    /** Id of the series whose head is used for that one. */
    String sourceFor(String seriesId) {
        return own.containsKey(seriesId) ? seriesId : best.orElse(seriesId);
    }

    /** Keeps the choice for a run that goes on. @param key what must be unchanged for it to hold */
    void write(Path file, String key) throws IOException {
        ObjectNode n = NoteFile.about(key);
        best.ifPresent(b -> n.put("best", b));
        NoteFile.put(n, "own", own);
        NoteFile.write(file, n);
    }

    /** What an earlier run chose, if the key is still the same. */
    static Optional<HeadChoice> read(Path file, String key) {
        return NoteFile.read(file, key).map(n -> new HeadChoice(Optional.ofNullable(n.path("best").asText(null)),
                NoteFile.texts(n.path("own"))));
    }
}
