package org.ventail.deid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ventail.api.deid.CleaningOption;
import org.ventail.api.deid.DeidContext;

/**
 * BIDS' description of a data set: version, type and licence stay; who made it, where, and what it is called say which
 * institution it was, and stay under {@link CleaningOption#RETAIN_INSTITUTION_IDENTITY}; everything else goes.
 */
final class DatasetDescription {
    private static final String FILE = "dataset_description.json";
    private static final String NAME = "Name";
    private static final Map<String, String> KEPT = new TreeMap<>(Map.of("BIDSVersion", "[0-9][0-9.a-z-]{0,15}", "HEDVersion",
            "[0-9][0-9.a-z-]{0,15}", "DatasetType", "raw|derivative|study", "License", "[\\w .+()-]{0,64}"));
    private static final Set<String> INSTITUTION = Set.of(NAME, "Authors", "Acknowledgements", "HowToAcknowledge", "Funding",
            "EthicsApprovals", "ReferencesAndLinks", "DatasetDOI");

    private DatasetDescription() {
    }

    /** Whether a file is one. */
    static boolean is(Path file) {
        return file.getFileName().toString().equals(FILE);
    }

    static void clean(ObjectNode tree, DeidContext context, Tally tally) {
        boolean institution = context.profile().has(CleaningOption.RETAIN_INSTITUTION_IDENTITY);
        List<String> keys = new ArrayList<>();
        tree.fieldNames().forEachRemaining(keys::add);
        for (String key : keys) {
            JsonNode value = tree.get(key);
            boolean known = KEPT.containsKey(key) && value.isTextual() && value.asText().matches(KEPT.get(key));
            if (!known && !(institution && INSTITUTION.contains(key))) {
                tree.remove(key);
                tally.count(Tally.REMOVED);
            }
        }
        if (!tree.has(NAME)) {
            tree.put(NAME, "De-identified release");
        }
    }
}
