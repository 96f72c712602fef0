package org.ventail.ui.studio;

import java.util.Objects;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.FoundHead;
import org.ventail.api.model.Mask;
import org.ventail.api.model.VoxelData;

/**
 * What a defacing did to the scan in memory, as measured on the voxels.
 *
 * @param head where it happened; good for other options
 * @param findSeconds how long the search for it took
 * @param changeSeconds how long the change took
 * @param brainVoxelsChanged voxels of the brain estimate whose value differs from the original
 */
public record DefaceEffect(FoundHead head, double findSeconds, double changeSeconds, int brainVoxelsChanged) {
    public DefaceEffect {
        Objects.requireNonNull(head);
    }

    /** Compares the voxels of the brain; the first time point. */
    public static int changedIn(Mask brain, VoxelData before, DefacedVolume after) {
        int changed = 0;
        for (int i = brain.nextSet(0); i >= 0; i = brain.nextSet(i + 1)) {
            changed += Double.compare(before.get(i), after.volume().data().get(i)) == 0 ? 0 : 1;
        }
        return changed;
    }
}
