package org.ventail.deface;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keeps the values that were asked for last, as long as there is memory for them, so that going back and forth is quick.
 * Thread-safe.
 */
final class LastFew<K, V> {
    private final int most;
    /** The one that was asked for last comes last. */
    private final Map<K, SoftReference<V>> kept = new LinkedHashMap<>();

    LastFew(int most) {
        this.most = most;
    }

    /** The value of a key; two threads that ask at once for one that is not kept may both make it. */
    V get(K key, Supplier<V> making) {
        V value = take(key);
        if (value == null) {
            value = making.get();
        }
        put(key, value);
        return value;
    }

    private synchronized V take(K key) {
        SoftReference<V> reference = kept.remove(key);
        return reference == null ? null : reference.get();
    }

    private synchronized void put(K key, V value) {
        kept.remove(key);
        kept.put(key, new SoftReference<>(value));
        if (kept.size() > most) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
