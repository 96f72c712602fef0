package org.ventail.testkit;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The seed of a random test: a JUnit extension, used as an instance field with {@link RegisterExtension}. A fresh seed
 * for every test method unless {@code -Dventail.seed=} sets one; a failing test prints the line that repeats it.
 */
public final class RandomSeed implements BeforeEachCallback, AfterEachCallback {
    private static final String PROPERTY = "ventail.seed";
    private long seed;

    @Override
    public void beforeEach(ExtensionContext context) {
        seed = Long.getLong(PROPERTY, ThreadLocalRandom.current().nextLong(1_000_000_000L));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        context.getExecutionException()
                .ifPresent(e -> System.err.println(context.getDisplayName() + " repeats with -D" + PROPERTY + "="
                        + seed));
    }

    /** The seed of the running test. */
    public long value() {
        return seed;
    }

    /** A new generator that starts from the seed. */
    public Random random() {
        return new Random(seed);
    }
}
