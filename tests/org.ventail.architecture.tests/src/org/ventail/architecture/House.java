package org.ventail.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.jar.Manifest;

/** The plan of the house: which bundle may see which. The table of docs/architecture.md. */
final class House {

    private static final Set<String> FLOOR_1 = Set.of("io", "deface", "deid", "verify", "gate", "export", "audit", "registry",
            "phantom");

    /** By bundle: the bundles it may see besides {@code api}. */
    static final Map<String, Set<String>> MAY_SEE = Map.ofEntries(
            Map.entry("api", Set.of()),
            Map.entry("io", Set.of()),
            Map.entry("deface", Set.of()),
            Map.entry("deid", Set.of()),
            Map.entry("verify", Set.of("render", "phantom")),
            Map.entry("gate", Set.of("audit")),
            Map.entry("export", Set.of("gate")),
            Map.entry("audit", Set.of()),
            Map.entry("registry", Set.of()),
            Map.entry("phantom", Set.of()),
            Map.entry("workflow", FLOOR_1),
            Map.entry("render", Set.of()),
            Map.entry("render.gl", Set.of("render")),
            Map.entry("demo", Set.of("phantom", "io")),
            Map.entry("ui", Set.of("workflow", "render", "render.gl")),
            Map.entry("cli", Set.of("workflow", "demo")),
            Map.entry("app", Set.of("ui", "workflow", "render", "render.gl")));

    /** Bundles that must also run on a plain class path, without a window and without Eclipse. */
    static final Set<String> WINDOWLESS = Set.of("api", "io", "deface", "deid", "verify", "gate", "export", "audit", "registry",
            "phantom", "workflow", "render", "demo", "cli");

    private static final Path BUNDLES = Path.of(System.getProperty("ventail.bundles", "../../bundles"));

    private House() {}

    static Path classes(String bundle) {
        return BUNDLES.resolve("org.ventail." + bundle).resolve("target/classes");
    }

    static Manifest manifest(String bundle) throws IOException {
        try (var in = Files.newInputStream(BUNDLES.resolve("org.ventail." + bundle).resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(in);
        }
    }

    /** The bundle a package of ours belongs to: the longest name that fits, {@code render.gl} before {@code render}. */
    static String bundleOf(String packageName) {
        return MAY_SEE.keySet().stream()
                .filter(b -> (packageName + ".").startsWith("org.ventail." + b + "."))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new IllegalStateException("no bundle for " + packageName));
    }

    static boolean maySee(String from, String to) {
        return from.equals(to) || to.equals("api") || MAY_SEE.get(from).contains(to);
    }
}
