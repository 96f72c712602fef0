package org.ventail.deid;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.core.runtime.IProgressMonitor;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.deid.CleaningRecord;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.deid.MetadataCleaner;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * Cleans BIDS sidecars by a list of keys that are kept: everything else goes, and of the kept ones every value that is
 * no number, boolean, short technical word, or list of these. The data set's own description keeps its version, type
 * and licence and gets a neutral name.
 *
 * <p>Threads: safe. A file that is not one JSON object is refused.
 */
@Component
public final class BidsJsonCleaner implements MetadataCleaner {
    private static final long LARGEST_BYTES = 16L << 20;
    private static final String DATASET = "dataset_description.json";
    /** Words of scanners, without the shape of a date. */
    private static final Pattern WORD = Pattern
            .compile("(?!.*(19|20)\\d{6})(?!.*(19|20)\\d\\d[-/.]\\d)[\\w .,:;+\\-/*()\\[\\]^]{0,64}");
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public boolean handles(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    @Override
    public CleaningRecord clean(Path in, Path out, DeidContext context, IProgressMonitor monitor)
            throws VentailException {
        Tally tally = new Tally();
        ObjectNode tree = read(in);
        boolean dataset = in.getFileName().toString().equals(DATASET);
        keepOnly(tree, dataset ? SidecarKeys.KEPT_OF_DATASET : SidecarKeys.KEPT, tally);
        if (dataset) {
            tree.put("Name", "De-identified release");
            tally.count(Tally.REPLACED);
        }
        CleanFile.write(out, (target, channel) -> {
            target.write(MAPPER.writeValueAsBytes(tree));
            target.write('\n');
        });
        return tally.record(List.of());
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

    private static void keepOnly(ObjectNode tree, Set<String> keys, Tally tally) {
        List<String> names = new ArrayList<>();
        tree.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            if (!keys.contains(name) || !harmless(tree.get(name))) {
                tree.remove(name);
                tally.count(Tally.REMOVED);
            }
        }
    }

    private static boolean harmless(JsonNode value) {
        if (value.isArray()) {
            for (JsonNode item : value) {
                if (!harmless(item)) {
                    return false;
                }
            }
            return true;
        }
        return value.isNumber() || value.isBoolean() || value.isTextual() && WORD.matcher(value.asText()).matches();
    }
}
