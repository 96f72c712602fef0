package org.ventail.verify.attack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The face prints of the last 16,000 scans of real people, in memory only (about 16 kB each): they are biometric data.
 * Any thread.
 */
final class PrintCache {
    private static final int CAPACITY = 16_384;
    private final Map<String, FacePrint> prints = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, FacePrint> eldest) {
            return size() > CAPACITY;
        }
    };

    synchronized Optional<FacePrint> get(String key) {
        return Optional.ofNullable(prints.get(key));
    }

    synchronized void put(String key, FacePrint print) {
        prints.put(key, print);
    }
}
