package org.ventail.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ventail.api.model.Series;

/**
 * What lies beside a NIfTI image and belongs to it, after BIDS: its sidecar with what that inherits from the data set,
 * weights and directions of diffusion, events of a task. They are cleaned like every other file.
 *
 * @param sources by the ending they get
 */
record Companions(Series series, Map<String, Path> sources) {
    private static final String SIDECAR = ".json";
    private static final List<String> SAME_NAME = List.of(SIDECAR, ".bval", ".bvec");
    private static final String EVENTS = "_events.tsv";
    /** What the reader adds about the image itself. */
    private static final String OF_THE_HEADER = "nifti.";
    private static final String PATIENT_ID = "PatientID";
    private static final String OTHER_IDS = "OtherPatientIDs";
    private static final String PATIENT_NAME = "PatientName";
    private static final Pattern LABEL = Pattern.compile("^sub-([^_.]+)");
    private static final JsonMapper JSON = new JsonMapper();

    /** Finds them; none for other formats. */
    static Companions of(Series series) {
        Map<String, Path> found = new LinkedHashMap<>();
        Path image = series.files().get(0);
        String stem = image.getFileName().toString().replaceFirst("(?i)\\.(nii|hdr|img)(\\.gz)?$", "");
        if (series.format().equals("NIfTI")) {
            for (String end : SAME_NAME) {
                found.put(end, image.resolveSibling(stem + end));
            }
            found.put(EVENTS, image.resolveSibling(stem.replaceFirst("_[A-Za-z0-9]+$", "") + EVENTS));
            found.values().removeIf(f -> f.equals(image) || !Files.isRegularFile(f));
        }
        return new Companions(series, found);
    }

    /** What tells whether they are still the same. */
    String state() throws IOException {
        StringBuilder state = new StringBuilder(series.attributes().toString());
        for (Path f : sources.values()) {
            state.append('\n').append(f.toUri()).append(' ').append(Files.size(f)).append(' ')
                    .append(Files.getLastModifiedTime(f).toMillis());
        }
        return state.toString();
    }

    /** Writes them under the name of the release; not cleaned yet. */
    List<Path> write(Path folder, String baseName) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, Path> e : sources.entrySet()) {
            if (!e.getKey().equals(SIDECAR)) {
                boolean events = e.getKey().equals(EVENTS);
                String name = events ? baseName.replaceFirst("_[A-Za-z0-9]+$", "") : baseName;
                Path target = folder.resolve(name + e.getKey());
                written.add(events ? Files.write(target, named(e.getValue())) : Files.copy(e.getValue(), target));
            }
        }
        ObjectNode sidecar = sidecar();
        if (!sidecar.isEmpty() || sources.containsKey(SIDECAR)) {
            Path target = folder.resolve(baseName + SIDECAR);
            JSON.writeValue(target.toFile(), sidecar);
            written.add(target);
        }
        return written;
    }

    /** What a written file was made of: the image itself for a sidecar that it only inherits. */
    Path origin(Path written) {
        String name = written.getFileName().toString();
        return sources.entrySet().stream().filter(e -> name.endsWith(e.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse(series.files().get(0));
    }

    /** Its own keys as they are; of those that it inherits the reader tells only the text. */
    private ObjectNode sidecar() throws IOException {
        ObjectNode all = JSON.createObjectNode();
        if (!series.format().equals("NIfTI")) {
            return all;
        }
        JsonNode own = own();
        series.attributes().forEach((key, text) -> {
            if (!key.startsWith(OF_THE_HEADER)) {
                all.set(key, own.has(key) ? own.get(key) : value(text));
            }
        });
        if (!all.isEmpty() && !label().isEmpty()) {
            // the person's label identifies: the cleaner must know it to take it out of texts
            String key = all.has(PATIENT_ID) ? OTHER_IDS : PATIENT_ID;
            JsonNode known = all.path(key);
            String before = known.isContainerNode() ? known.toString() : known.asText("");
            all.put(key, before.isEmpty() ? label() : before + " " + label());
        }
        return all;
    }

    /** One that the reader could not read, and named, says nothing. */
    private JsonNode own() throws IOException {
        try {
            return sources.containsKey(SIDECAR) ? JSON.readTree(sources.get(SIDECAR).toFile()) : JSON.createObjectNode();
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    private String label() {
        Matcher label = LABEL.matcher(series.files().get(0).getFileName().toString());
        return label.find() ? label.group(1) : "";
    }

    /** A table with columns more that say who it is of, which the cleaner looks for in all others and then takes away. */
    private byte[] named(Path table) throws IOException {
        Map<String, String> who = new LinkedHashMap<>();
        who.put(PATIENT_ID, series.attributes().getOrDefault(PATIENT_ID, ""));
        who.put(PATIENT_NAME, series.attributes().getOrDefault(PATIENT_NAME, ""));
        StringBuilder out = new StringBuilder();
        // byte for byte, whatever it is written in
        for (String line : Files.readString(table, StandardCharsets.ISO_8859_1).split("\r?\n")) {
            if (!line.isBlank()) {
                String more = out.isEmpty() ? "\t" + String.join("\t", who.keySet()) + "\t" + PATIENT_ID
                        : "\t" + String.join("\t", who.values()).replaceAll("[\r\n]", " ") + "\t" + label();
                out.append(line).append(new String(more.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                        .append('\n');
            }
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static JsonNode value(String text) {
        try {
            JsonNode value = text.matches("[-\\[{tf0-9].*") ? JSON.readTree(text) : null;
            return value == null ? JSON.getNodeFactory().textNode(text) : value;
        } catch (JsonProcessingException e) {
            // a text that only begins like a number
            return JSON.getNodeFactory().textNode(text);
        }
    }
}
