package org.ventail.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ventail.api.export.ReleaseManifest.Judged;
import org.ventail.gate.ExportPermit;

/** The page for the people in the data, in plain words (GDPR articles 12 to 14 and 21). */
final class Notice {
    private static final String TEMPLATE = "notice-template.txt";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Notice() {
    }

    static byte[] write(ExportPermit permit, ReleaseDraft draft) {
        Map<String, String> values = Map.of(
                "purpose", permit.purpose(),
                "date", DAY.format(draft.created()),
                "people", Integer.toString(permit.released().size()),
                "policy", permit.policyName(),
                "checks", checks(draft),
                "besides", draft.besides().stream().map(b -> "  * " + b + "\n").collect(Collectors.joining()),
                "contact", draft.contact().isBlank() ? "Write to the institution that took the images."
                        : "Write to: " + draft.contact());
        String text = template();
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One line per check: how often it said what, over all people; nobody's own result is shown here. */
    private static String checks(ReleaseDraft draft) {
        Map<String, Map<String, Long>> counts = draft.checks().values().stream().flatMap(List::stream)
                .collect(Collectors.groupingBy(Judged::check, TreeMap::new,
                        Collectors.groupingBy(Judged::verdict, TreeMap::new, Collectors.counting())));
        return counts.entrySet().stream().map(c -> "  * " + c.getKey() + ": " + c.getValue().entrySet().stream()
                .map(v -> v.getValue() + " x " + v.getKey()).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }

    private static String template() {
        try (InputStream in = Notice.class.getResourceAsStream(TEMPLATE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(TEMPLATE + " is missing", e);
        }
    }
}
