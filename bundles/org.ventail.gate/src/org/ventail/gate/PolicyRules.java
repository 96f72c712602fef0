package org.ventail.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a schema cannot say about a policy. */
final class PolicyRules {
    private PolicyRules() {
    }

    /** One sentence for each thing wrong. */
    static List<String> violations(JsonNode tree, YamlLines lines) {
        List<String> wrong = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        boolean required = false;
        JsonNode checks = tree.get("checks");
        for (int i = 0; i < checks.size(); i++) {
            String id = checks.get(i).get("id").asText();
            if (!ids.add(id)) {
                wrong.add(lines.at("checks[" + i + "].id") + ": '" + id + "' stands there twice");
            }
            required |= checks.get(i).path("required").asBoolean(true);
        }
        if (!required) {
            wrong.add(lines.at("checks") + ": at least one check must be required");
        }
        return wrong;
    }
}
