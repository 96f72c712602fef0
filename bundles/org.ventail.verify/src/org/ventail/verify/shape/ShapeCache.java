package org.ventail.verify.shape;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.check.GalleryEntry;
import org.ventail.api.model.VentailException;

/** The shapes of the last 16,000 scans of galleries, in memory only (about 80 kB each): they are biometric data. Any thread. */
final class ShapeCache {
    private static final int CAPACITY = 16_384;
    private final Map<String, ShapePrint> prints = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ShapePrint> eldest) {
            return size() > CAPACITY;
        }
    };

    ShapePrint get(GalleryEntry entry, IProgressMonitor monitor) throws VentailException {
        String key = entry.id() + "\n" + entry.key();
        synchronized (this) {
            if (prints.containsKey(key)) {
                return prints.get(key);
            }
        }
        ShapePrint print = ShapePrint.of(entry.source().read(), monitor);
        synchronized (this) {
            prints.put(key, print);
        }
        return print;
    }
}
