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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ventail.api.model.Finding;

/**
 * Looks for identifying keys in JSON sidecars (BIDS uses DICOM's keywords) and for the original's words in their text.
 */
final class SidecarInspector implements Inspector {
    private static final String CLEAN = "Remove the key from the sidecar.";
    private static final Set<String> STATEMENT = Set.of("PatientIdentityRemoved", "DeidentificationMethod",
            "DeidentificationMethodCodeSequence", "LongitudinalTemporalInformationModified");
    private static final String CODES = "DeidentificationMethodCodeSequence";
    /** Of UIDs made from a UUID, as new ones are (PS3.5 B.2). */
    private static final String NEW_UID = "2.25.";
    private static final Pattern DAY = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2}).*");
    /** What converters write in place of DICOM's keywords. */
    private static final Map<String, String> OTHER_KEYS = Map.of("PatientFullName", "PatientName", "SeriesUID",
            "SeriesInstanceUID",
            "StudyUID", "StudyInstanceUID", "InstitutionalName", "InstitutionName", "AcquisitionDateTimeUTC",
            "AcquisitionDateTime");
    /** Holds a whole header. */
    private static final String CONVERTED_HEADER = "dcmmeta_affine";
    private final BasicProfile profile;
    private final Set<String> allowedOptions;

    /** @param allowedOptions codes (CID 7050) that a sidecar may claim to keep something by */
    SidecarInspector(BasicProfile profile, Set<String> allowedOptions) {
        this.profile = profile;
        this.allowedOptions = allowedOptions;
    }

    @Override
    public boolean handles(Path file, byte[] firstBytes) {
        return file.getFileName().toString().endsWith(".json");
    }

    @Override
    public List<Finding> inspect(Path file, Identifiers original) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        JsonNode tree = new ObjectMapper().readTree(bytes);
        Set<String> options = new TreeSet<>();
        tree.path(CODES).forEach(item -> options.add(item.path("CodeValue").asText()));
        options.retainAll(allowedOptions);
        Set<String> keys = new TreeSet<>();
        collect(tree, options, original, keys);
        List<Finding> found = new ArrayList<>();
        leftover(tree, options, original).ifPresent(p -> found.add(Finding.in(p, file, CLEAN)));
        keys.forEach(k -> found.add(Finding.in("Key " + k + " identifies and is not empty.", file, CLEAN)));
        original.findIn(OwnStatement.removedFrom(new String(bytes, StandardCharsets.UTF_8)), options)
                .map("The original's %s stands in the sidecar."::formatted)
                .ifPresent(p -> found.add(Finding.in(p, file, CLEAN)));
        return found;
    }

    private void collect(JsonNode node, Set<String> options, Identifiers original, Set<String> keys) {
        for (Map.Entry<String, JsonNode> e : node.properties()) {
            if (!empty(e.getValue()) && identifies(e.getKey(), e.getValue(), options, original)) {
                keys.add(e.getKey());
            }
        }
        node.forEach(child -> collect(child, options, original, keys));
    }

    /** What is left of a name or day in a key or a text, but for what the file says was done to it. */
    private Optional<String> leftover(JsonNode node, Set<String> options, Identifiers original) {
        for (Map.Entry<String, JsonNode> e : node.properties()) {
            boolean kept = STATEMENT.contains(e.getKey()) || profile.row(e.getKey()).filter(r -> r.mayKeep(options)).isPresent();
            Optional<String> found = kept ? Optional.empty()
                    : said(original.leftovers().in(e.getKey(), false, options))
                            .or(() -> leftover(e.getValue(), options, original));
            if (found.isPresent()) {
                return found;
            }
        }
        if (node.isArray()) {
            for (JsonNode item : node) {
                Optional<String> found = leftover(item, options, original);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return node.isTextual() ? said(original.leftovers().in(node.asText(), node.asText().indexOf(' ') >= 0, options))
                : Optional.empty();
    }

    private static Optional<String> said(Optional<String> found) {
        return found.map("The sidecar holds %s."::formatted);
    }

    private boolean identifies(String key, JsonNode value, Set<String> options, Identifiers original) {
        if (key.equals(CONVERTED_HEADER)) {
            return true;
        }
        Optional<ProfileRow> row = profile.row(OTHER_KEYS.getOrDefault(key, key));
        return row.isPresent() && !row.get().descriptive() && !row.get().patientCharacteristic()
                && !mayStay(row.get(), value.asText(), options, original);
    }

    private static boolean mayStay(ProfileRow row, String value, Set<String> options, Identifiers original) {
        if (row.uid()) {
            return value.startsWith(NEW_UID) && !original.hasUid(value);
        }
        return row.mayKeep(options) || row.mayClean(options) && row.dateOrTime() && original.values(row.keyword()).stream()
                .noneMatch(v -> day(v).isPresent() && day(v).equals(day(value)));
    }

    private static Optional<String> day(String text) {
        Matcher m = DAY.matcher(text.strip());
        return m.matches() ? Optional.of(m.group(1) + m.group(2) + m.group(3)) : Optional.empty();
    }

    private static boolean empty(JsonNode value) {
        return value.isNull() || value.isContainerNode() && value.isEmpty()
                || value.isTextual() && value.asText().isBlank();
    }
}
