package org.ventail.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/** Remembers which pair of scans was attacked, in the private workspace of the attack: a report names no folder. */
final class PairNote {
    private PairNote() {
    }

    private static Path file(Path workspace) {
        return workspace.resolve("notes").resolve("pair.json");
    }

    static void write(AttackRequest request, Path workspace) throws VentailException {
        ObjectNode n = JsonNodeFactory.instance.objectNode().put("original", absolute(request.original()))
                .put("defaced", absolute(request.defaced()));
        request.gallery().ifPresent(g -> n.put("gallery", absolute(g)));
        try {
            Files.createDirectories(file(workspace).getParent());
            NoteFile.write(file(workspace), n);
        } catch (IOException e) {
            throw new VentailException(Problem.error("workspace.unwritable", "The workspace cannot be written: "
                    + Problem.reason(e), workspace, "Make room there or choose another --home."), e);
        }
    }

    /** What was attacked; empty when the workspace is none of a pair. */
    static Optional<AttackRequest> read(Path home, Path workspace) {
        return NoteFile.read(file(workspace)).map(n -> new AttackRequest(Path.of(n.path("original").asText()),
                Path.of(n.path("defaced").asText()), gallery(n), home, Optional.empty()));
    }

    private static Optional<Path> gallery(JsonNode n) {
        return n.has("gallery") ? Optional.of(Path.of(n.path("gallery").asText())) : Optional.empty();
    }

    private static String absolute(Path p) {
        return p.toAbsolutePath().normalize().toString();
    }
}
