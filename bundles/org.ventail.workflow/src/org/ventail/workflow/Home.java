package org.ventail.workflow;

import java.nio.file.Path;
import java.util.Optional;

/** Where an installation keeps its state when nobody says otherwise. */
public final class Home {
    private Home() {}

    /** {@code $VENTAIL_HOME}, else {@code ~/.ventail}; absolute. */
    public static Path usual() {
        return Optional.ofNullable(System.getenv("VENTAIL_HOME")).filter(s -> !s.isBlank()).map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".ventail")).toAbsolutePath().normalize();
    }
}
