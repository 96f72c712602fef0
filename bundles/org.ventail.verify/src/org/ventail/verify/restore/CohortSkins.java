package org.ventail.verify.restore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.check.GalleryEntry;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.model.VentailException;
import org.ventail.render.SkinField;

/** Skins of the cohort's people as they were before defacing, in memory only: they are biometric data. Any thread. */
final class CohortSkins {
    /** More people than this teach little more. */
    static final int MOST = 200;
    private static final int CAPACITY = 512;
    private final Map<String, SkinMap> skins = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SkinMap> eldest) {
            return size() > CAPACITY;
        }
    };

    /** One scan of each person, of the first so many people. */
    List<SkinMap> of(List<GalleryEntry> people, IProgressMonitor monitor) throws VentailException {
        Map<String, GalleryEntry> one = new LinkedHashMap<>();
        people.forEach(e -> one.putIfAbsent(e.id(), e));
        List<GalleryEntry> taught = one.values().stream().limit(MOST).toList();
        SubMonitor progress = SubMonitor.convert(monitor, taught.size());
        List<SkinMap> all = new ArrayList<>();
        for (GalleryEntry e : taught) {
            all.add(get(e));
            progress.split(1);
        }
        return all;
    }

    private SkinMap get(GalleryEntry entry) throws VentailException {
        String key = entry.id() + "\n" + entry.key();
        synchronized (this) {
            if (skins.containsKey(key)) {
                return skins.get(key);
            }
        }
        Scan scan = entry.source().read();
        SkinMap skin = SkinMap.of(SkinField.of(scan.volume()), scan.frame());
        synchronized (this) {
            skins.put(key, skin);
        }
        return skin;
    }
}
