package org.ventail.verify.groups;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.ventail.api.model.VentailException;

/** What a JSON sidecar in a person's folder says, at any depth. */
final class SidecarCells implements CellReader {
    @Override
    public boolean read(Path file, Optional<String> owner, Cells cells) throws VentailException {
        if (owner.isEmpty() || !file.getFileName().toString().endsWith(".json")) {
            return false;
        }
        try {
            collect(new ObjectMapper().readTree(file.toFile()), owner.get(), cells);
            return true;
        } catch (IOException e) {
            throw CellReader.unreadable(file, "not readable as JSON", e);
        }
    }

    private static void collect(JsonNode node, String owner, Cells cells) {
        for (Map.Entry<String, JsonNode> e : node.properties()) {
            if (e.getValue().isValueNode() && !e.getValue().isNull()) {
                Columns.ofKeyword(e.getKey()).ifPresent(c -> cells.add(owner, c, e.getKey(), e.getValue().asText()));
            }
        }
        node.forEach(child -> collect(child, owner, cells));
    }
}
