package org.ventail.verify.anatomy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.check.CheckContext;
import org.ventail.api.check.CheckInfo;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.PrivacyCheck;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Point3;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;

/**
 * Demands that no voxel of the brain differs from the original, nor any voxel outside the mask that the defacer
 * declares: compares all values, trusts no mask. A brain estimate of an implausible volume needs a person. Value:
 * changed brain voxels.
 */
@Component
@CheckInfo(id = "org.ventail.verify.brain-kept", label = "Brain unchanged", scope = CheckScope.SERIES)
public final class BrainKeptCheck implements PrivacyCheck {
    /**
     * Plausible volumes of a whole brain with its fluid, from a child to a large adult in a template's enlarged space.
     */
    private static final double MIN_BRAIN_ML = 600;
    private static final double MAX_BRAIN_ML = 2300;
    private static final String REDO = "Correct the mask in the workbench, or deface again with another method.";

    @Override
    public CheckResult check(CheckContext context, IProgressMonitor monitor) throws VentailException {
        Volume original = context.original();
        DefacedVolume defaced = context.defaced();
        if (!VoxelChanges.comparable(original, defaced.volume())) {
            return CheckResult.fail("The defaced scan has another grid, pixel type or scaling than the original.",
                    "Use a defacer that keeps them.");
        }
        Mask brain = orEmpty(defaced.brain(), original.geometry());
        Mask claimed = orEmpty(defaced.changed(), original.geometry());
        if (!onGridOf(original, brain) || !onGridOf(original, claimed)) {
            return CheckResult.fail("A mask of the defacer has another grid than the scan.",
                    "Use a defacer whose masks lie on the grid of the scan.");
        }
        VoxelChanges changes = VoxelChanges.between(original, defaced.volume(), brain, claimed, monitor);
        return judge(changes, brain, defaced.status()).measured(changes.inBrain(), 0, "voxels")
                .withFindings(findings(changes, original.geometry())).withDetails(details(changes, brain));
    }

    private static CheckResult judge(VoxelChanges changes, Mask brain, DefacedVolume.Status status) {
        if (changes.inBrain() > 0) {
            return CheckResult.fail(changes.inBrain() + " voxels of the brain were changed.", REDO);
        }
        if (changes.outsideMask() > 0) {
            return CheckResult.fail(changes.outsideMask() + " voxels were changed outside the declared mask.", REDO);
        }
        if (changes.all() == 0 && status != DefacedVolume.Status.DEFACED) {
            return CheckResult.pass("No voxel was changed.");
        }
        double ml = brain.volumeMl();
        if (ml > MAX_BRAIN_ML || ml < MIN_BRAIN_ML && !leavesGrid(brain)) {
            return CheckResult.review("The estimated brain has an implausible volume, %.0f ml.".formatted(ml),
                    "Look at the brain outline in the workbench; sign off if the mask spares the brain.");
        }
        return CheckResult.pass("No brain voxel was changed.");
    }

    private static boolean onGridOf(Volume scan, Mask mask) {
        return mask.geometry().sameGrid(scan.geometry(), VoxelChanges.SAME_PLACE_MM);
    }

    private static Mask orEmpty(Mask mask, Geometry geometry) {
        return mask == null ? Mask.empty(geometry) : mask;
    }

    /** A brain that the scan cuts off may be of any size, but not nothing. */
    private static boolean leavesGrid(Mask brain) {
        Geometry g = brain.geometry();
        for (int i = brain.nextSet(0); i >= 0; i = brain.nextSet(i + 1)) {
            int x = i % g.nx();
            int y = i / g.nx() % g.ny();
            int z = i / g.nx() / g.ny();
            if (x == 0 || y == 0 || z == 0 || x == g.nx() - 1 || y == g.ny() - 1 || z == g.nz() - 1) {
                return true;
            }
        }
        return false;
    }

    private static List<Finding> findings(VoxelChanges changes, Geometry g) {
        List<Finding> all = new ArrayList<>();
        if (changes.firstInBrain() >= 0) {
            all.add(Finding.at("Changed voxel in the brain.", lps(g, changes.firstInBrain()), REDO));
        }
        if (changes.firstOutsideMask() >= 0) {
            all.add(Finding.at("Changed voxel outside the mask.", lps(g, changes.firstOutsideMask()), REDO));
        }
        return all;
    }

    private static Point3 lps(Geometry g, int i) {
        return g.voxelToLps().apply(new Point3(i % g.nx(), i / g.nx() % g.ny(), i / g.nx() / g.ny()));
    }

    private static Map<String, Object> details(VoxelChanges changes, Mask brain) {
        Map<String, Object> d = new LinkedHashMap<>();
        d.put("brainMl", brain.volumeMl());
        d.put("changedVoxels", changes.all());
        d.put("changedOutsideMask", changes.outsideMask());
        return d;
    }
}
