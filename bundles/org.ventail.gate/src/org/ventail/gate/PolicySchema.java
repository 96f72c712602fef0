package org.ventail.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Checks a tree against {@code policy.schema.json} and says what is wrong in words that help. */
final class PolicySchema {
    private static final String RESOURCE = "policy.schema.json";

    private PolicySchema() {
    }

    /** One sentence for each thing wrong, in the order of the schema; empty when the tree is valid. */
    static List<String> violations(JsonNode tree, YamlLines lines) {
        if (!tree.isObject()) {
            return List.of("the file: must be " + spoken("object"));
        }
        JsonNode schema = resource();
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema).validate(tree)
                .stream().map(e -> sentence(e, schema, lines)).toList();
    }

    private static JsonNode resource() {
        try (InputStream in = PolicySchema.class.getResourceAsStream(RESOURCE)) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " is missing", e);
        }
    }

    private static String sentence(Error e, JsonNode schema, YamlLines lines) {
        String field = field(e);
        JsonNode expected = e.getSchemaNode();
        return switch (e.getKeyword()) {
            case "additionalProperties" -> lines.at(join(field, e.getProperty())) + ": unknown"
                    + Nearest.hint(e.getProperty(), known(e, schema));
            case "required" -> lines.at(field) + ": '" + e.getProperty() + "' is missing";
            case "enum" -> lines.at(field) + ": '" + e.getInstanceNode().asText() + "' is not allowed"
                    + Nearest.hint(e.getInstanceNode().asText(), texts(expected));
            case "type" -> lines.at(field) + ": must be " + (expected.isTextual() ? spoken(expected.asText())
                    : "a value");
            default -> lines.at(field) + ": " + e.getMessage();
        };
    }

    private static String spoken(String type) {
        return switch (type) {
            case "string" -> "text (put it in quotes)";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "a group of fields";
            default -> "a whole number";
        };
    }

    /** {@code /checks/2/id} as people write it: {@code checks[2].id}. */
    private static String field(Error e) {
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < e.getInstanceLocation().getNameCount(); i++) {
            Object step = e.getInstanceLocation().getElement(i);
            if (step instanceof Number) {
                field.append('[').append(step).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step);
            }
        }
        return field.toString();
    }

    private static String join(String field, String key) {
        return field.isEmpty() ? key : field + "." + key;
    }

    /** The keys that the group would accept in which the unknown one stands. */
    private static List<String> known(Error e, JsonNode schema) {
        String keyword = e.getSchemaLocation().getFragment().toString();
        JsonNode group = schema.at(keyword.substring(0, keyword.lastIndexOf('/')));
        List<String> names = new ArrayList<>();
        group.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(n -> texts.add(n.asText()));
        return texts;
    }
}
