package org.ventail.verify.linkage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ventail.api.check.GalleryEntry;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.model.VentailException;

/**
 * Describes scans, and remembers the last thousand of galleries in memory, since they are biometric data. Any thread.
 */
final class Fingerprinter {
    private static final int CAPACITY = 1024;
    private PoseFit fit;
    private final Map<String, BrainPattern> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BrainPattern> eldest) {
            return size() > CAPACITY;
        }
    };

    BrainPattern of(Scan scan) {
        return BrainPattern.of(scan, fit());
    }

    BrainPattern of(GalleryEntry entry) throws VentailException {
        String key = entry.id() + "\n" + entry.key();
        synchronized (this) {
            if (known.containsKey(key)) {
                return known.get(key);
            }
        }
        BrainPattern pattern = of(entry.source().read());
        synchronized (this) {
            known.put(key, pattern);
        }
        return pattern;
    }

    private synchronized PoseFit fit() {
        if (fit == null) {
            fit = PoseFit.standard();
        }
        return fit;
    }
}
