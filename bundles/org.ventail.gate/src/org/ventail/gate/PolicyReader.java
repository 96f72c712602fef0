package org.ventail.gate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * Reads policy files: YAML, checked against {@code policy.schema.json}. A file with anything wrong in it is refused
 * with the line, the field and the nearest key that would be right; there is no half-read policy.
 */
public final class PolicyReader {
    private static final int LONGEST_BYTES = 1 << 20;
    private static final String DEFAULT = "default-policy.yaml";

    private PolicyReader() {
    }

    /**
     * Reads a policy file.
     *
     * @throws VentailException if it cannot be read, is no YAML, or breaks the schema; names file, line and field
     */
    public static Policy read(Path file) throws VentailException {
        byte[] bytes;
        try {
            if (Files.size(file) > LONGEST_BYTES) {
                throw refused(file, "is larger than 1 MB", null);
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw refused(file, "cannot be read", e);
        }
        return parse(bytes, file);
    }

    /** The policy that is shipped, used when no other is named. */
    public static Policy shippedDefault() {
        try {
            return parse(shippedDefaultYaml(), Path.of(DEFAULT));
        } catch (VentailException e) {
            throw new IllegalStateException("the shipped policy is broken: " + e.getMessage(), e);
        }
    }

    /** Its bytes, to be copied and changed. */
    public static byte[] shippedDefaultYaml() {
        try (InputStream in = PolicyReader.class.getResourceAsStream(DEFAULT)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the shipped policy is missing", e);
        }
    }

    private static Policy parse(byte[] yaml, Path file) throws VentailException {
        YamlLines lines = YamlLines.of(new String(yaml, StandardCharsets.UTF_8), file);
        JsonNode tree = tree(yaml, file);
        List<String> wrong = new ArrayList<>(PolicySchema.violations(tree, lines));
        if (wrong.isEmpty()) {
            wrong.addAll(PolicyRules.violations(tree, lines));
        }
        if (!wrong.isEmpty()) {
            throw refused(file, String.join("; ", wrong), null);
        }
        return PolicyTree.policy(tree, Digest.of(yaml));
    }

    private static JsonNode tree(byte[] yaml, Path file) throws VentailException {
        YAMLMapper mapper = YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();
        try {
            return mapper.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw refused(file, "line " + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ": "
                    + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw refused(file, "is not YAML", e);
        }
    }

    static VentailException refused(Path file, String what, Exception cause) {
        return new VentailException(Problem.error("policy.invalid", "policy " + file.getFileName() + ": " + what, file,
                "correct the policy file; docs/gate-semantics.md explains every field"), cause);
    }
}
