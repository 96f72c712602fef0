package org.ventail.verify.attack;

import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.model.VentailException;
import org.ventail.verify.attack.RecogniserOutcome.Match;

/**
 * A person that is to be found again: described intact once, with the people it may be mistaken for. Made by
 * {@link FaceAttack#target}; holds as long as that is open. Immutable; any thread.
 */
public final class FaceTarget {
    private final FaceAttack attack;
    private final Gallery gallery;
    private final HeadRenderer before;
    private final HeadDescriber.Intact intact;
    private final FacePrint print;
    private final Map<String, Match> known;
    private final long nanos;
    private final Optional<Gallery> portraits;

    FaceTarget(FaceAttack attack, Gallery gallery, HeadRenderer before, HeadDescriber.Intact intact, FacePrint print,
            Map<String, Match> known, long nanos, Optional<Gallery> portraits) {
        this.attack = attack;
        this.gallery = gallery;
        this.before = before;
        this.intact = intact;
        this.print = print;
        this.known = Map.copyOf(known);
        this.nanos = nanos;
        this.portraits = portraits;
    }

    /** The same person, to be found among photographs, too. */
    FaceTarget with(Optional<Gallery> photographs) {
        return new FaceTarget(attack, gallery, before, intact, print, known, nanos, photographs);
    }

    /**
     * Tries to name what is left of the person.
     *
     * @param defaced a scan in the frame of the original
     * @throws VentailException if a model fails
     * @throws org.eclipse.core.runtime.OperationCanceledException within a view of a cancel
     */
    public AttackReport attack(Scan defaced, IProgressMonitor monitor) throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, 10);
        long start = System.nanoTime();
        HeadRenderer after = before.after(defaced);
        progress.split(2);
        FacePrint left = intact.after(after, progress.split(8));
        return new AttackReport(attack.outcomes(gallery, known, left), gallery.size(), gallery.synthetic(),
                left.views(), print.detected(), left.detected(), before.picture(View.FRONT, null).png(),
                after.picture(View.FRONT, null).png(), byPortrait(left), (nanos + System.nanoTime() - start) / 1_000_000);
    }

    private Optional<ByPortrait> byPortrait(FacePrint left) {
        return portraits.map(g -> new ByPortrait(attack.outcomes(g, attack.search(g, print), left), g.size()));
    }
}
