package org.ventail.verify.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ventail.api.check.GalleryEntry;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.deface.FaceDefacer;
import org.ventail.phantom.Contrast;
import org.ventail.testkit.IctHeads;
import org.ventail.verify.restore.FaceRestoration;
import org.ventail.verify.restore.RestoredScans.Restored;

/** Restores faces; the cohort that teaches it is the second visit of people 1 to so many, the person itself left out. */
final class Teachers {
    private static final long VISIT = 2;
    private static final double SPACING_MM = 2.5;
    private final FaceRestoration restoration;
    private final List<GalleryEntry> people = new ArrayList<>();
    private final Set<String> restorers;
    private final boolean guess;

    /**
     * @param restorers ids of those that are asked for a face
     * @param guess whether they are also asked without the true mask
     */
    Teachers(IctHeads heads, Path cache, int count, Set<String> restorers, boolean guess) {
        this.guess = guess;
        this.restorers = restorers;
        restoration = new FaceRestoration(cache);
        for (int p = 1; p <= count; p++) {
            int person = p;
            people.add(new GalleryEntry(Integer.toString(p), "2", () -> scan(heads, person)));
        }
    }

    /** With the frame that the defacer finds, as the frame of who is attacked is. */
    private static Scan scan(IctHeads heads, int person) throws VentailException {
        Volume volume = heads.person(person).scan(Contrast.T1, VISIT, SPACING_MM).volume();
        return new Scan(volume, new FaceDefacer().find(volume, null).frame());
    }

    boolean guess() {
        return guess;
    }

    List<Restored> restore(Volume original, DefacedVolume defaced, int person) throws VentailException {
        String self = Integer.toString(person);
        return restoration.restore(original, defaced, people.stream().filter(e -> !e.id().equals(self)).toList(), null).scans()
                .stream().filter(r -> restorers.contains(r.restorer())).toList();
    }
}
