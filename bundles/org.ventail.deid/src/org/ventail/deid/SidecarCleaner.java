package org.ventail.deid;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.deid.CleaningRecord;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * Cleans JSON sidecars by the table and the profile that DICOM headers are cleaned by: a key that is a keyword of
 * DICOM, or another word for one, gets that attribute's action; keys that are known to describe the acquisition stay
 * with numbers and technical words; every other key goes, with everything below it. Says at the end what was done, as
 * headers do.
 *
 * <p>Threads: safe. A file that is not one JSON object is refused.
 */
@Component
public final class SidecarCleaner implements MetadataCleaner {
    private static final long LARGEST_BYTES = 16L << 20;
    private static final int DEEPEST = 8;
    /** What BIDS demands in a sidecar, and what it says there if it may say nothing. */
    private static final Map<String, String> DEMANDED = Map.of("TimeZero", "00:00:00", "TaskName", "task");
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT).build();
    private final AttributeTable table = AttributeTable.load();
    private final SidecarNames names = SidecarNames.load();

    @Override
    public boolean handles(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    @Override
    public CleaningRecord clean(Path in, Path out, DeidContext context, IProgressMonitor monitor)
            throws VentailException {
        Tally tally = new Tally();
        ObjectNode tree = read(in);
        List<String> codes = List.of();
        if (DatasetDescription.is(in)) {
            DatasetDescription.clean(tree, context, tally);
        } else {
            NamedValues values = new NamedValues(names, table, context, tally);
            show(tree, values, 0);
            List<String> demanded = DEMANDED.keySet().stream().filter(tree::has).sorted().toList();
            clean(tree, values, tally, 0);
            demanded.stream().filter(key -> !tree.has(key)).forEach(key -> tree.put(key, DEMANDED.get(key)));
            ProfileStatement statement = new ProfileStatement(context, values.done());
            statement.write(tree);
            codes = statement.codes();
        }
        CleanFile.write(out, target -> {
            target.write(MAPPER.writeValueAsBytes(tree));
            target.write('\n');
        });
        return tally.record(codes);
    }

    private static ObjectNode read(Path in) throws VentailException {
        try {
            if (Files.size(in) <= LARGEST_BYTES && MAPPER.readTree(Files.readAllBytes(in)) instanceof ObjectNode tree) {
                return tree;
            }
            throw new IOException("not one JSON object");
        } catch (IOException e) {
            throw new VentailException(Problem.error("deid.json", "the sidecar cannot be read as one JSON object", in,
                    "correct the sidecar, or leave it out"), e);
        }
    }

    private static void show(JsonNode node, NamedValues values, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        node.properties().forEach(e -> texts(e.getValue()).ifPresent(t -> values.show(e.getKey(), t)));
        node.forEach(child -> show(child, values, depth + 1));
    }

    private static void clean(ObjectNode tree, NamedValues values, Tally tally, int depth) {
        List<String> keys = new ArrayList<>();
        tree.fieldNames().forEachRemaining(keys::add);
        for (String key : keys) {
            JsonNode value = tree.get(key);
            Optional<List<String>> texts = texts(value);
            if (texts.isPresent()) {
                values.clean(key, texts.get()).ifPresentOrElse(left -> put(tree, key, value, texts.get(), left),
                        () -> tree.remove(key));
            } else if (depth >= DEEPEST || !value.isContainerNode() || !values.descends(key)) {
                tree.remove(key);
                tally.count(Tally.REMOVED);
            } else {
                cleanItems(value, values, tally, depth);
            }
        }
    }

    private static void cleanItems(JsonNode items, NamedValues values, Tally tally, int depth) {
        if (items instanceof ObjectNode item) {
            clean(item, values, tally, depth + 1);
        }
        for (int i = items.size() - 1; items instanceof ArrayNode array && i >= 0; i--) {
            if (array.get(i) instanceof ObjectNode item) {
                clean(item, values, tally, depth + 1);
            } else {
                array.remove(i);
            }
        }
    }

    /** The values under a key as text, those of lists in lists one after the other; empty if there are objects or nothing. */
    private static Optional<List<String>> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        return gather(value, texts) && !texts.isEmpty() ? Optional.of(texts) : Optional.empty();
    }

    private static boolean gather(JsonNode value, List<String> texts) {
        if (value.isArray()) {
            for (JsonNode item : value) {
                if (!gather(item, texts)) {
                    return false;
                }
            }
            return true;
        }
        texts.add(value.asText());
        return value.isNumber() || value.isBoolean() || value.isTextual();
    }

    private static void put(ObjectNode tree, String key, JsonNode before, List<String> texts, List<String> left) {
        if (left.equals(texts)) {
            return;
        }
        if (before.isArray()) {
            ArrayNode list = tree.putArray(key);
            left.forEach(list::add);
        } else if (before.isNumber() && left.get(0).matches("\\d{1,9}")) {
            tree.put(key, Integer.parseInt(left.get(0)));
        } else {
            tree.put(key, left.get(0));
        }
    }
}
