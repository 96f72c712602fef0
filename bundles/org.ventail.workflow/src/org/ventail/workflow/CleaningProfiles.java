package org.ventail.workflow;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.deid.ProfileDifference;
import org.ventail.deid.profile.ProfileReader;

/** Finds profiles of cleaning by name or file. */
public final class CleaningProfiles {
    private CleaningProfiles() {
    }

    /** The shipped profiles, the default first. */
    public static List<String> shipped() {
        return ProfileReader.SHIPPED;
    }

    static boolean shipped(String name) {
        return ProfileReader.SHIPPED.contains(name);
    }

    /** A shipped profile as the file it is, to be copied and changed. */
    public static String yaml(String name) throws VentailException {
        if (!shipped(name)) {
            throw new VentailException(Problem.error("profile.unknown", "There is no shipped profile " + name, null,
                    "Shipped are: " + String.join(", ", shipped()) + "."));
        }
        return new String(ProfileReader.shippedYaml(name), StandardCharsets.UTF_8);
    }

    /**
     * A profile.
     *
     * @param nameOrFile the name of a shipped one, or a file; the default if empty
     * @throws VentailException if there is no such profile or something is wrong in its file
     */
    public static CleaningProfile of(Optional<String> nameOrFile) throws VentailException {
        if (nameOrFile.isEmpty()) {
            return ProfileReader.shippedDefault();
        }
        String n = nameOrFile.get();
        return shipped(n) ? ProfileReader.shipped(n) : ProfileReader.read(Path.of(n));
    }

    /** One line for each thing that two profiles do differently; empty if they do the same. */
    public static List<String> difference(CleaningProfile a, CleaningProfile b) {
        return ProfileDifference.between(a, b);
    }
}
