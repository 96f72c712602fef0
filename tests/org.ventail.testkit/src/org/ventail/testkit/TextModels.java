package org.ventail.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The networks that read text, which are installed apart from the product. */
public final class TextModels {
    private static final String ONE_OF_THEM = "ppocr_keys_v1.txt";

    private TextModels() {
    }

    /** Whether this machine has them. */
    public static boolean installed() {
        String models = System.getenv("VENTAIL_MODELS");
        return models != null && Files.exists(Path.of(models, ONE_OF_THEM));
    }

    /** Skips the calling test when this machine does not have them. */
    public static void require() {
        Assumptions.assumeTrue(installed(), "text models are not installed; run releng/setup/models and set VENTAIL_MODELS");
    }
}
