package org.ventail.verify.models;

import java.util.concurrent.Callable;

/**
 * Something large that a check loads when it is first asked to look, and lets go when it is deactivated: a check that is only
 * listed costs nothing. Thread-safe.
 */
public final class OnDemand<T extends AutoCloseable> {
    private final Callable<T> loader;
    private T loaded;

    /** @param loader called once for each time it is needed anew */
    public OnDemand(Callable<T> loader) {
        this.loader = loader;
    }

    /** What was loaded, now or before. */
    public synchronized T get() throws Exception {
        if (loaded == null) {
            loaded = loader.call();
        }
        return loaded;
    }

    /** Lets it go; the next who asks has it loaded again. */
    public synchronized void unload() throws Exception {
        if (loaded != null) {
            loaded.close();
            loaded = null;
        }
    }
}
