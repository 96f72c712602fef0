package org.ventail.api.model;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A place a person should look at.
 *
 * @param message one sentence, without identifiers (a tag's name, not its value)
 * @param positionLps where in the scan, LPS millimetres
 * @param file in which file
 * @param remedy what to do
 */
public record Finding(String message, Optional<Point3> positionLps, Optional<Path> file, String remedy) {
    public Finding {
        Objects.requireNonNull(message);
        Objects.requireNonNull(positionLps);
        Objects.requireNonNull(file);
        Objects.requireNonNull(remedy);
    }

    public static Finding at(String message, Point3 positionLps, String remedy) {
        return new Finding(message, Optional.of(positionLps), Optional.empty(), remedy);
    }

    public static Finding in(String message, Path file, String remedy) {
        return new Finding(message, Optional.empty(), Optional.of(file), remedy);
    }

    public static Finding of(String message, String remedy) {
        return new Finding(message, Optional.empty(), Optional.empty(), remedy);
    }
}
