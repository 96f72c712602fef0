package org.ventail.api.model;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Something wrong that was expected to happen some day: what, to which file, what to do. Never carries a patient name or
 * the value of an identifying tag.
 *
 * @param code stable identifier, for example {@code dicom.truncated}; written to logs and JSON
 * @param severity how bad
 * @param message one sentence: what happened
 * @param file the file it happened to, if one
 * @param remedy one sentence: what the user can do
 */
public record Problem(String code, Severity severity, String message, Optional<Path> file, String remedy) {
    /** How bad a problem is. */
    public enum Severity {
        /** Worth knowing; nothing is lost. */
        INFO,
        /** Usable, but look at it. */
        WARNING,
        /** The file or series cannot be used; it will not be released. */
        ERROR
    }

    public Problem {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(message);
        Objects.requireNonNull(file);
        Objects.requireNonNull(remedy);
    }

    /**
     * Why the file system refused, in words for a message. Many of its exceptions have nothing but a path for a message, and a
     * path may hold a name: that is left out.
     */
    public static String reason(IOException e) {
        String kind = e.getClass().getSimpleName().replace("Exception", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        String said = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return said == null ? kind : said;
    }

    public static Problem error(String code, String message, Path file, String remedy) {
        return new Problem(code, Severity.ERROR, message, Optional.ofNullable(file), remedy);
    }

    public static Problem warning(String code, String message, Path file, String remedy) {
        return new Problem(code, Severity.WARNING, message, Optional.ofNullable(file), remedy);
    }

    public static Problem info(String code, String message, Path file, String remedy) {
        return new Problem(code, Severity.INFO, message, Optional.ofNullable(file), remedy);
    }
}
