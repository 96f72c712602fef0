package org.ventail.deid;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dcm4che3.data.Tag;
import org.ventail.api.deid.AttributeAction;
import org.ventail.api.deid.CleaningOption;

/**
 * PS3.15 Table E.1-1: 617 attributes, what the Basic Profile does to each, and what the options do instead. Immutable.
 */
final class AttributeTable {
    private static final String TABLE = "attributes.txt";
    /** What the table removes and some objects must have (PS3.3: presentation states, animals). */
    private static final Map<Integer, AttributeAction> NEEDED = Map.of(Tag.PresentationCreationDate, AttributeAction.DUMMY,
            Tag.PresentationCreationTime, AttributeAction.DUMMY, Tag.ResponsiblePerson, AttributeAction.EMPTY,
            Tag.ResponsibleOrganization, AttributeAction.EMPTY);
    private final Map<Integer, Row> rows;

    private AttributeTable(Map<Integer, Row> rows) {
        this.rows = Map.copyOf(rows);
    }

    /**
     * One attribute.
     *
     * @param basic what the Basic Profile does
     * @param options what an option does instead, {@link AttributeAction#KEEP} or {@link AttributeAction#CLEAN}
     */
    record Row(AttributeAction basic, Map<CleaningOption, AttributeAction> options) {
    }

    /** Reads the table that is shipped. */
    static AttributeTable load() {
        Map<Integer, Row> rows = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(AttributeTable.class.getResourceAsStream(TABLE), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] words = line.split(" ");
                    int tag = Integer.parseUnsignedInt(words[0], 16);
                    rows.put(tag, row(words, tag));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(TABLE + " is missing", e);
        }
        return new AttributeTable(rows);
    }

    private static Row row(String[] words, int tag) {
        Map<CleaningOption, AttributeAction> options = new EnumMap<>(CleaningOption.class);
        for (int i = 2; i < words.length; i++) {
            String[] option = words[i].split("=");
            options.put(option(option[0]), option[1].equals("K") ? AttributeAction.KEEP : AttributeAction.CLEAN);
        }
        AttributeAction basic = basic(words[1]);
        return new Row(basic == AttributeAction.REMOVE ? NEEDED.getOrDefault(tag, basic) : basic, options);
    }

    private static CleaningOption option(String code) {
        for (CleaningOption option : CleaningOption.values()) {
            if (option.code().equals(code)) {
                return option;
            }
        }
        throw new IllegalArgumentException("unknown option: " + code);
    }

    /**
     * From the table's notation. Where the table lets the object's definition decide, the alternative is taken that is
     * valid for every definition: X/Z is emptied, anything with D is replaced, X/Z/U* (references to images) keeps its
     * cleaned items.
     */
    static AttributeAction basic(String notation) {
        return switch (notation) {
            case "X" -> AttributeAction.REMOVE;
            case "Z", "X/Z" -> AttributeAction.EMPTY;
            case "D", "X/D", "Z/D", "X/Z/D" -> AttributeAction.DUMMY;
            case "U" -> AttributeAction.UID;
            case "K", "C", "X/Z/U*" -> AttributeAction.KEEP;
            default -> throw new IllegalArgumentException("unknown action: " + notation);
        };
    }

    /** What the table says; empty when the attribute is not in it. */
    Optional<Row> row(int tag) {
        return Optional.ofNullable(rows.get(tag));
    }

    /** All attributes of the table. */
    Set<Integer> tags() {
        return rows.keySet();
    }
}
