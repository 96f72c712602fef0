package org.ventail.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Verdict;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Point3;

/** A check's result as JSON and back, for notes. */
final class ResultJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ResultJson() {
    }

    static ObjectNode of(CheckResult r) {
        ObjectNode n = JSON.createObjectNode().put("verdict", r.verdict().name()).put("unit", r.unit())
                .put("message", r.message()).put("remedy", r.remedy());
        r.value().ifPresent(v -> n.put("value", v));
        r.threshold().ifPresent(v -> n.put("threshold", v));
        n.set("details", JSON.valueToTree(r.details()));
        ArrayNode findings = n.putArray("findings");
        r.findings().forEach(f -> findings.add(of(f)));
        return n;
    }

    private static ObjectNode of(Finding f) {
        ObjectNode n = JSON.createObjectNode().put("message", f.message()).put("remedy", f.remedy());
        f.positionLps().ifPresent(p -> n.putArray("positionLps").add(p.x()).add(p.y()).add(p.z()));
        f.file().ifPresent(p -> n.put("file", p.toString()));
        return n;
    }

    static CheckResult read(JsonNode n) {
        List<Finding> findings = new ArrayList<>();
        n.path("findings").forEach(f -> findings.add(finding(f)));
        Map<?, ?> details = JSON.convertValue(n.path("details"), Map.class);
        Map<String, Object> named = new LinkedHashMap<>();
        details.forEach((k, v) -> named.put(String.valueOf(k), v));
        return new CheckResult(Verdict.valueOf(n.path("verdict").asText()), number(n.path("value")),
                number(n.path("threshold")), n.path("unit").asText(), n.path("message").asText(),
                n.path("remedy").asText(), findings, named);
    }

    private static OptionalDouble number(JsonNode n) {
        return n.isNumber() ? OptionalDouble.of(n.asDouble()) : OptionalDouble.empty();
    }

    private static Finding finding(JsonNode n) {
        JsonNode p = n.path("positionLps");
        Optional<Point3> position = p.isArray()
                ? Optional.of(new Point3(p.path(0).asDouble(), p.path(1).asDouble(), p.path(2).asDouble()))
                : Optional.empty();
        Optional<Path> file = n.has("file") ? Optional.of(Path.of(n.path("file").asText())) : Optional.empty();
        return new Finding(n.path("message").asText(), position, file, n.path("remedy").asText());
    }
}
