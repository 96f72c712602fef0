package org.ventail.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the manifests say: the arrows as OSGi sees them, and the versions on both ends of each. */
final class ManifestTest {

    /** Packages of the JDK have no versions; sun.misc is where signals are handled. */
    private static final List<String> OF_THE_JDK = List.of("javax.", "org.w3c.", "org.xml.", "sun.misc");

    @Test
    void arrowsOnlyPointDown() throws IOException {
        var wrong = new TreeSet<String>();
        for (String bundle : House.MAY_SEE.keySet()) {
            clauses(bundle, "Import-Package").map(ManifestTest::name).filter(p -> p.startsWith("org.ventail."))
                    .filter(p -> !House.maySee(bundle, House.bundleOf(p)))
                    .forEach(p -> wrong.add(bundle + " imports " + p));
            clauses(bundle, "Require-Bundle").map(ManifestTest::name)
                    .filter(b -> b.startsWith("org.ventail.") && !b.startsWith("org.ventail.thirdparty."))
                    .filter(b -> !House.maySee(bundle, b.substring("org.ventail.".length())))
                    .forEach(b -> wrong.add(bundle + " requires " + b));
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    @Test
    void everyImportHasARange() throws IOException {
        var wrong = new TreeSet<String>();
        for (String bundle : House.MAY_SEE.keySet()) {
            clauses(bundle, "Import-Package").filter(c -> OF_THE_JDK.stream().noneMatch(name(c)::startsWith))
                    .filter(c -> !c.contains("version=\"[")).forEach(c -> wrong.add(bundle + " imports " + c));
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    @Test
    void everyExportHasAVersionAndNothingIsReExported() throws IOException {
        var wrong = new TreeSet<String>();
        for (String bundle : House.MAY_SEE.keySet()) {
            clauses(bundle, "Export-Package").filter(c -> !c.contains("version="))
                    .forEach(c -> wrong.add(bundle + " exports " + c));
            clauses(bundle, "Require-Bundle").filter(c -> c.contains("reexport"))
                    .forEach(c -> wrong.add(bundle + " re-exports " + c));
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    @Test
    void belowTheUiNothingButEquinoxCommonIsRequired() throws IOException {
        var wrong = new TreeSet<String>();
        for (String bundle : House.WINDOWLESS) {
            var allowed = bundle.equals("cli") ? List.of("org.eclipse.equinox.common", "org.eclipse.equinox.app")
                    : List.of("org.eclipse.equinox.common");
            clauses(bundle, "Require-Bundle").map(ManifestTest::name).filter(b -> !allowed.contains(b))
                    .forEach(b -> wrong.add(bundle + " requires " + b));
        }
        assertTrue(wrong.isEmpty(), () -> String.join("\n", wrong));
    }

    private static Stream<String> clauses(String bundle, String header) throws IOException {
        String value = House.manifest(bundle).getMainAttributes().getValue(new Attributes.Name(header));
        return value == null ? Stream.empty() : Stream.of(value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")).map(String::strip);
    }

    private static String name(String clause) {
        return clause.split(";")[0].strip();
    }
}
