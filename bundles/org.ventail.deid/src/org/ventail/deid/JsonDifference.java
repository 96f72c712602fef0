package org.ventail.deid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ventail.api.deid.AttributeChange;
import org.ventail.api.deid.AttributeChange.Fate;

/** Compares two JSON sidecars key by key. */
final class JsonDifference {
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonDifference() {
    }

    static List<AttributeChange> between(Path before, Path after) throws IOException {
        return between(MAPPER.readTree(Files.readAllBytes(before)), MAPPER.readTree(Files.readAllBytes(after)));
    }

    private static List<AttributeChange> between(JsonNode before, JsonNode after) {
        Set<String> keys = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(keys::add);
        after.fieldNames().forEachRemaining(keys::add);
        List<AttributeChange> all = new ArrayList<>();
        keys.forEach(k -> all.add(entry(k, before.path(k), after.path(k))));
        return all;
    }

    private static AttributeChange entry(String key, JsonNode before, JsonNode after) {
        JsonNode there = before.isMissingNode() ? after : before;
        Fate fate = fate(before, after);
        List<AttributeChange> nested = there.isObject() ? between(before, after) : List.of();
        return new AttributeChange(key, "", there.getNodeType().name().toLowerCase(Locale.ROOT), fate, text(before), text(after),
                reason(fate), nested);
    }

    private static Fate fate(JsonNode before, JsonNode after) {
        if (before.isMissingNode()) {
            return Fate.ADDED;
        }
        if (after.isMissingNode()) {
            return Fate.REMOVED;
        }
        if (before.equals(after) || before.isObject() && after.isObject()) {
            return Fate.KEPT;
        }
        return text(after).isEmpty() ? Fate.EMPTIED : Fate.REPLACED;
    }

    private static String reason(Fate fate) {
        return switch (fate) {
            case KEPT -> "Describes the acquisition";
            case REMOVED -> "Not known to be harmless";
            default -> "Written anew";
        };
    }

    private static String text(JsonNode n) {
        String text = n.isMissingNode() || n.isNull() || n.isObject() ? "" : n.isTextual() ? n.asText() : n.toString();
        return DicomText.shortened(text);
    }
}
