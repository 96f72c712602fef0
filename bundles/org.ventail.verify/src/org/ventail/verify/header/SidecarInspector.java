package org.ventail.verify.header;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ventail.api.model.Finding;

/**
 * Looks for identifying keys in JSON sidecars (BIDS uses DICOM's keywords) and for the original's words in their text.
 */
final class SidecarInspector implements Inspector {
    private static final String CLEAN = "Remove the key from the sidecar.";
    /** What converters write beside DICOM's keywords. */
    private static final Set<String> OTHER_KEYS = Set.of("PatientFullName", "SeriesUID", "StudyUID",
            "InstitutionalName",
            "AcquisitionDateTimeUTC", "dcmmeta_affine", "ImageComments", "PatientComments", "RequestedProcedureID");
    private final BasicProfile profile;

    SidecarInspector(BasicProfile profile) {
        this.profile = profile;
    }

    @Override
    public boolean handles(Path file, byte[] firstBytes) {
        return file.getFileName().toString().endsWith(".json");
    }

    @Override
    public List<Finding> inspect(Path file, Identifiers original) throws IOException {
        Set<String> keys = new TreeSet<>();
        byte[] bytes = Files.readAllBytes(file);
        collect(new ObjectMapper().readTree(bytes), keys);
        List<Finding> found = new ArrayList<>();
        keys.forEach(k -> found.add(Finding.in("Key " + k + " identifies and is not empty.", file, CLEAN)));
        original.findIn(new String(bytes, StandardCharsets.UTF_8), Set.of())
                .map("The original's %s stands in the sidecar."::formatted)
                .ifPresent(p -> found.add(Finding.in(p, file, CLEAN)));
        return found;
    }

    private void collect(JsonNode node, Set<String> keys) {
        for (Map.Entry<String, JsonNode> e : node.properties()) {
            if (identifies(e.getKey()) && !empty(e.getValue())) {
                keys.add(e.getKey());
            }
        }
        node.forEach(child -> collect(child, keys));
    }

    private boolean identifies(String key) {
        return OTHER_KEYS.contains(key) || profile.row(key)
                .filter(r -> !r.descriptive() && !r.patientCharacteristic()).isPresent();
    }

    private static boolean empty(JsonNode value) {
        return value.isNull() || value.isContainerNode() && value.isEmpty()
                || value.isTextual() && value.asText().isBlank();
    }
}
