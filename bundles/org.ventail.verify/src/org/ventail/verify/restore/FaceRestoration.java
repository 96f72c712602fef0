package org.ventail.verify.restore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.check.GalleryEntry;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.verify.restore.RestoredScans.Restored;

/**
 * Puts a face back on a defaced head: what was put on is taken off, skin is spanned from the rim, a mean face is fitted
 * to what is left, and one is guessed from the rest of the head as the cohort's own undefaced heads teach it. Knows the
 * true mask, which an attacker would have to guess. Any thread; the same input gives the same voxels.
 */
public final class FaceRestoration {
    /** Fewer people than this teach nothing; synthetic ones fill up. */
    static final int FEWEST_TEACHERS = 12;
    private static final int DECOYS = 24;
    private final DecoySkins decoys;
    private final CohortSkins cohort = new CohortSkins();

    /**
     * Restorers with their mean face.
     *
     * @param cache folder for the skins of the synthetic people
     */
    public FaceRestoration(Path cache) {
        this.decoys = new DecoySkins(cache);
    }

    /**
     * Mends a head.
     *
     * @param original the scan before: only its skin value and grid are looked at
     * @param defaced what would leave, on the same grid
     * @param others scans of other people, never of this one
     * @throws VentailException if a scan of theirs cannot be read
     * @throws org.eclipse.core.runtime.OperationCanceledException within a person of a cancel
     */
    public RestoredScans restore(Volume original, DefacedVolume defaced, List<GalleryEntry> others,
            IProgressMonitor monitor) throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, 100);
        List<SkinMap> people = cohort.of(others, progress.split(50));
        List<SkinMap> synthetic = decoys.first(DECOYS, progress.split(20));
        int filled = Math.max(0, FEWEST_TEACHERS - people.size());
        List<SkinMap> teachers = new ArrayList<>(people);
        teachers.addAll(synthetic.subList(0, filled));
        CohortRestorer trained = new CohortRestorer(Population.of(teachers));
        DefacedHead head = DefacedHead.of(original, defaced);
        List<Restorer> restorers = List.of(new PeelingRestorer(), new MembraneRestorer(),
                new MeanFaceRestorer(Population.of(synthetic)), trained);
        List<Restored> restored = new ArrayList<>();
        progress.setWorkRemaining(restorers.size());
        for (Restorer r : restorers) {
            restored.add(new Restored(r.id(), r.restore(head)));
            progress.split(1);
        }
        return new RestoredScans(restored, head.lostShare(), people.size(), filled, trained.explained(head));
    }
}
