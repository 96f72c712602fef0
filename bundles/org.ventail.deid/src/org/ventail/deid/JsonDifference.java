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
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.model.Count;

/** Compares two JSON sidecars key by key; a key that stands for an attribute of DICOM has that attribute's rule. */
final class JsonDifference {
    private static final JsonMapper MAPPER = new JsonMapper();
    private final NamedReasons reasons;

    JsonDifference(CleaningProfile profile) {
        this.reasons = new NamedReasons(profile);
    }

    List<AttributeChange> between(Path before, Path after) throws IOException {
        return between(MAPPER.readTree(Files.readAllBytes(before)), MAPPER.readTree(Files.readAllBytes(after)));
    }

    private List<AttributeChange> between(JsonNode before, JsonNode after) {
        Set<String> keys = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(keys::add);
        after.fieldNames().forEachRemaining(keys::add);
        return keys.stream().map(k -> entry(k, before.path(k), after.path(k))).toList();
    }

    private AttributeChange entry(String key, JsonNode before, JsonNode after) {
        JsonNode there = before.isMissingNode() ? after : before;
        Fate fate = fate(key, before, after);
        return new AttributeChange(key, "", there.getNodeType().name().toLowerCase(Locale.ROOT), fate, text(before), text(after),
                reasons.of(key, fate), nested(there, before, after));
    }

    private List<AttributeChange> nested(JsonNode there, JsonNode before, JsonNode after) {
        if (there.isObject()) {
            return between(before, after);
        }
        List<AttributeChange> items = new ArrayList<>();
        for (int i = 0; there.isArray() && i < there.size(); i++) {
            if (there.get(i).isObject()) {
                Fate fate = before.path(i).isMissingNode() ? Fate.ADDED
                        : after.path(i).isMissingNode() ? Fate.REMOVED : Fate.KEPT;
                items.add(
                        new AttributeChange("Item " + (i + 1), "", "", fate, "", "", "", between(before.path(i), after.path(i))));
            }
        }
        return items;
    }

    private Fate fate(String key, JsonNode before, JsonNode after) {
        if (before.isMissingNode()) {
            return Fate.ADDED;
        }
        if (after.isMissingNode()) {
            return Fate.REMOVED;
        }
        if (before.equals(after) || before.isObject() && after.isObject() || items(before) && items(after)) {
            return Fate.KEPT;
        }
        return text(after).isEmpty() ? Fate.EMPTIED : reasons.changed(key);
    }

    private static boolean items(JsonNode n) {
        return n.isArray() && n.size() > 0 && n.get(0).isObject();
    }

    private static String text(JsonNode n) {
        if (items(n)) {
            return Count.of(n.size(), "item");
        }
        String text = n.isMissingNode() || n.isNull() || n.isObject() ? "" : n.isTextual() ? n.asText() : n.toString();
        return DicomText.shortened(text);
    }
}
