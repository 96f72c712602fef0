package org.ventail.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * Remembers what was asked for, under the id of the decision it led to, in the private workspace: a report names the decision
 * and never a folder, and can still be repeated on this installation.
 */
final class RequestNote {
    private static final int ID_LENGTH = 16;

    private RequestNote() {
    }

    /** Where the note of a decision lies. */
    private static Path file(Path workspace, Digest decision) {
        return workspace.resolve("notes").resolve("request-" + decision.hex().substring(0, ID_LENGTH) + ".json");
    }

    static void write(RunRequest request, Path workspace, Digest decision) throws VentailException {
        ObjectNode n = JsonNodeFactory.instance.objectNode().put("folder", absolute(request.folder()))
                .put("purpose", request.purpose())
                .put("actor", request.actor()).put("method", request.options().method().name())
                .put("workers", request.workers());
        n.put("brainMarginMm", request.options().brainMarginMm());
        ArrayNode parts = n.putArray("parts");
        request.options().parts().forEach(p -> parts.add(p.name()));
        request.policy().ifPresent(p -> n.put("policy", absolute(p)));
        request.gallery().ifPresent(p -> n.put("gallery", absolute(p)));
        request.keep().ifPresent(p -> n.put("keep", absolute(p)));
        request.signOffs().ifPresent(p -> n.put("signOffs", absolute(p)));
        request.profile().ifPresent(p -> n.put("profile", CleaningProfiles.shipped(p) ? p : absolute(Path.of(p))));
        try {
            NoteFile.write(file(workspace, decision), n);
        } catch (IOException e) {
            throw new VentailException(Problem.error("workspace.unwritable", "The workspace cannot be written: "
                    + Problem.reason(e), workspace, "Make room there or choose another --home."), e);
        }
    }

    /** The request that led to a decision; empty when this installation does not know it. */
    static Optional<RunRequest> read(Path home, Path workspace, Digest decision) {
        try {
            return NoteFile.read(file(workspace, decision)).map(n -> request(home, n));
        } catch (IllegalArgumentException e) {
            // written by another version: as good as none
            return Optional.empty();
        }
    }

    private static RunRequest request(Path home, JsonNode n) {
        Set<DefaceOptions.Part> parts = EnumSet.noneOf(DefaceOptions.Part.class);
        n.path("parts").forEach(p -> parts.add(DefaceOptions.Part.valueOf(p.asText())));
        DefaceOptions options = new DefaceOptions(DefaceOptions.Method.valueOf(n.path("method").asText()), parts,
                Optional.empty()).withBrainMargin(n.path("brainMarginMm").asDouble(0));
        return new RunRequest(Path.of(n.path("folder").asText()), home, path(n, "policy"), n.path("purpose").asText(),
                n.path("actor").asText(), options, path(n, "gallery"), n.path("workers").asInt(1), path(n, "keep"),
                n.has("profile") ? Optional.of(n.path("profile").asText()) : Optional.empty(), path(n, "signOffs"));
    }

    private static Optional<Path> path(JsonNode n, String name) {
        return n.has(name) ? Optional.of(Path.of(n.path(name).asText())) : Optional.empty();
    }

    private static String absolute(Path p) {
        return p.toAbsolutePath().normalize().toString();
    }
}
