package org.ventail.ui.preferences;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.DefaceOptions.Part;
import org.ventail.workflow.Home;
import org.ventail.workflow.RunRequest;

/** What the user chose for good, as the engine wants it. Keys are stable for ever. Any thread. */
@Component(service = Choices.class)
public final class Choices {
    /** Preference node. */
    public static final String NODE = "org.ventail.ui";
    /** Home folder: audit log, registry, keys. */
    public static final String HOME = "home";
    /** Policy file; empty for the shipped one. */
    public static final String POLICY = "policy";
    /** Folder with more scans to be mistaken for; empty for none. */
    public static final String GALLERY = "gallery";
    /** Series worked on at once. */
    public static final String WORKERS = "workers";
    /** Name of a {@link DefaceOptions.Method}. */
    public static final String METHOD = "method";
    /** Millimetres kept around the brain besides what always is. */
    public static final String BRAIN_MARGIN = "deface.brainMarginMm";
    /** Profile of cleaning: the name of a shipped one or a file; empty for the default. */
    public static final String PROFILE = "profile";
    /** Who reviewed last. */
    public static final String REVIEWER = "reviewer";
    /** What released data may be used for. */
    public static final String PURPOSE = "purpose";
    static final String DEFAULT_PURPOSE = "research";

    public Path home() {
        return text(HOME).map(Path::of).orElseGet(Home::usual);
    }

    public Optional<Path> policy() {
        return text(POLICY).map(Path::of);
    }

    /** Name or file of the profile that cleans metadata. */
    public Optional<String> profile() {
        return text(PROFILE);
    }

    public String purpose() {
        return text(PURPOSE).orElse(DEFAULT_PURPOSE);
    }

    public void setPurpose(String purpose) {
        node().put(PURPOSE, purpose);
    }

    /** Who reviewed last; the user's name before that. */
    public String reviewer() {
        return text(REVIEWER).orElseGet(() -> System.getProperty("user.name", ""));
    }

    public void setReviewer(String name) {
        node().put(REVIEWER, name);
    }

    public int workers() {
        return Math.max(1, node().getInt(WORKERS, defaultWorkers()));
    }

    static int defaultWorkers() {
        return Math.min(2, Runtime.getRuntime().availableProcessors());
    }

    public DefaceOptions defaceOptions() {
        DefaceOptions.Method method = DefaceOptions.Method.valueOf(
                text(METHOD).orElse(DefaceOptions.DEFAULT.method().name()));
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (node().getBoolean(key(part), DefaceOptions.DEFAULT.removes(part))) {
                parts.add(part);
            }
        }
        return new DefaceOptions(method, parts, Optional.empty()).withBrainMargin(
                Math.max(0, Math.min(DefaceOptions.MOST_MARGIN_MM, node().getInt(BRAIN_MARGIN, 0))));
    }

    /** Chooses for this and all later scans. */
    public void setDefaceOptions(DefaceOptions options) {
        node().put(METHOD, options.method().name());
        node().putInt(BRAIN_MARGIN, (int) Math.round(options.brainMarginMm()));
        for (Part part : Part.values()) {
            node().putBoolean(key(part), options.removes(part));
        }
    }

    /** The preference that says whether a part goes with the face. */
    static String key(Part part) {
        return "deface." + part.name().toLowerCase(Locale.ROOT);
    }

    /** What to run on a folder. */
    public RunRequest request(Path folder) {
        return new RunRequest(folder, home(), policy(), purpose(), System.getProperty("user.name", "unknown"),
                defaceOptions(), text(GALLERY).map(Path::of), workers()).withProfile(profile());
    }

    private static Optional<String> text(String key) {
        return Optional.of(node().get(key, "")).map(String::trim).filter(s -> !s.isEmpty());
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
