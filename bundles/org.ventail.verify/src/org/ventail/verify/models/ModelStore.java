package org.ventail.verify.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * The folder of installed model files. Every file is compared with its pinned SHA-256 before it is handed out: a
 * missing or
 * altered model is an error with a remedy, never an attack that quietly finds nothing. Immutable; any thread.
 *
 * @param folder where the files lie; need not exist
 */
public record ModelStore(Path folder) {
    private static final String REMEDY = "Install the models: releng/setup/models FOLDER, and point VENTAIL_MODELS"
            + " to it.";

    /**
     * The folder of this installation: system property {@code ventail.models}, else environment {@code
     * VENTAIL_MODELS}, else
     * {@code models} in the Ventail home (property {@code ventail.home}, environment {@code VENTAIL_HOME},
     * {@code ~/.ventail}).
     */
    public static ModelStore standard() {
        return new ModelStore(setting("ventail.models", "VENTAIL_MODELS").orElseGet(() -> home().resolve("models")));
    }

    /** The Ventail home, where caches may be kept too. */
    public static Path home() {
        return setting("ventail.home", "VENTAIL_HOME")
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".ventail"));
    }

    /** Whether the file is there; it may still be altered. */
    public boolean has(ModelFile model) {
        return Files.isRegularFile(folder.resolve(model.fileName()));
    }

    /** The digest the file must have. */
    public static Digest pinned(ModelFile model) {
        return model.digest();
    }

    /**
     * The bytes of a model, checked.
     *
     * @throws VentailException {@code model.missing}, {@code model.unreadable} or {@code model.altered}
     */
    public byte[] read(ModelFile model) throws VentailException {
        Path file = folder.resolve(model.fileName());
        if (!has(model)) {
            throw failure("model.missing", "The model " + model.fileName() + " is not installed.", file, null);
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw failure("model.unreadable", "The model " + model.fileName() + " cannot be read.", file, e);
        }
        if (!Digest.of(bytes).equals(pinned(model))) {
            throw failure("model.altered",
                    "The model " + model.fileName() + " is not the one that was calibrated.", file, null);
        }
        return bytes;
    }

    private static VentailException failure(String code, String message, Path file, Throwable cause) {
        return new VentailException(Problem.error(code, message, file, REMEDY), cause);
    }

    private static Optional<Path> setting(String property, String variable) {
        String value = System.getProperty(property, System.getenv(variable));
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
    }
}
