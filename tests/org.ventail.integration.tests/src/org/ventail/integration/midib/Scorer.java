package org.ventail.integration.midib;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.io.DicomInputStream;

/**
 * Holds cleaned objects against an answer key, as the challenge does: correct actions over required actions. An object
 * that is not there has none right but texts that had to go. One owner.
 */
final class Scorer {
    private final Path cleaned;
    private final PixelJudge pixels;
    private final Map<Action, Integer> required = new EnumMap<>(Action.class);
    private final Map<Action, Integer> correct = new EnumMap<>(Action.class);
    private final List<Required> wrong = new ArrayList<>();
    private final Map<String, String> newUids = new HashMap<>();
    private final Map<String, String> newIds = new HashMap<>();
    private final Map<String, Attributes> objects = new HashMap<>();
    private final Set<String> takenIds = new HashSet<>();

    Scorer(Path cleaned, PixelJudge pixels) {
        this.cleaned = cleaned;
        this.pixels = pixels;
    }

    /** Says whether the pixels of an object are as they must be. */
    interface PixelJudge {
        boolean right(Action action, String object) throws IOException;
    }

    void score(List<Required> key) throws IOException {
        for (Required line : key) {
            required.merge(line.action(), 1, Integer::sum);
            if (right(line)) {
                correct.merge(line.action(), 1, Integer::sum);
            } else {
                wrong.add(line);
            }
        }
    }

    private boolean right(Required line) throws IOException {
        if (line.place().isEmpty()) {
            return pixels.right(line.action(), line.object());
        }
        String value = value(line);
        return switch (line.action()) {
            case TAG_RETAINED -> value != null;
            case TEXT_NOTNULL -> value != null && !value.isBlank();
            case TEXT_REMOVED -> value == null || !plain(value).contains(plain(line.value()));
            case TEXT_RETAINED -> value != null && value.contains(line.value());
            case DATE_SHIFTED -> line.value().equals(value);
            case UID_CHANGED -> value != null && !value.isBlank() && !value.equals(line.value());
            case UID_CONSISTENT -> value != null && value.equals(newUids.computeIfAbsent(line.value(), k -> value));
            case PATID_CONSISTENT -> value != null && samePerson(line.value(), value);
            case PIXELS_HIDDEN, PIXELS_RETAINED -> throw new IllegalArgumentException("pixels have no place");
        };
    }

    private boolean samePerson(String old, String value) {
        String known = newIds.get(old);
        if (known == null && takenIds.add(value)) {
            newIds.put(old, value);
            return true;
        }
        return value.equals(known);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s^,]+", " ");
    }

    /** All values of an attribute in one text; null if it is not there. */
    private String value(Required line) throws IOException {
        Attributes data = objects.get(line.object());
        if (data == null) {
            try (DicomInputStream in = new DicomInputStream(cleaned.resolve(line.object()).toFile())) {
                data = in.readDataset(-1, -1);
            }
            objects.put(line.object(), data);
        }
        List<Integer> place = line.place();
        for (int i = 0; i + 1 < place.size(); i += 2) {
            Sequence items = data.getSequence(place.get(i));
            if (items == null || items.size() <= place.get(i + 1)) {
                return null;
            }
            data = items.get(place.get(i + 1));
        }
        int tag = place.get(place.size() - 1);
        String[] values = data.contains(tag) ? data.getStrings(tag) : null;
        return data.contains(tag) ? values == null ? "" : String.join("\\", values) : null;
    }

    /** Lines of the key that were not met. */
    List<Required> wrong() {
        return wrong;
    }

    int requiredInAll() {
        return required.values().stream().mapToInt(n -> n).sum();
    }

    double percent() {
        return 100.0 * correct.values().stream().mapToInt(n -> n).sum() / requiredInAll();
    }

    /** As a table for people. */
    String table() {
        StringBuilder table = new StringBuilder("| action | correct | required | % |\n|---|--:|--:|--:|\n");
        for (Action a : Action.values()) {
            int of = required.getOrDefault(a, 0);
            int right = correct.getOrDefault(a, 0);
            table.append("| %s | %d | %d | %s |%n".formatted(a.label(), right, of,
                    of == 0 ? "" : "%.2f".formatted(100.0 * right / of)));
        }
        return table
                .append("| all | %d | %d | %.2f |%n".formatted(correct.values().stream().mapToInt(n -> n).sum(), requiredInAll(),
                        percent()))
                .toString();
    }
}
