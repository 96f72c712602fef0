package org.ventail.deid.pixels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/**
 * Blanks rectangles of slices, as text that is burned in takes them: all voxels of a rectangle, and two around it, get the
 * median of the voxels that surround it. Every other voxel stays as it is. A rectangle that meets what must not change is left
 * alone, all of it: half a name is a name. Without state; any thread.
 */
public final class RegionBlanking {
    private static final int MARGIN = 2;

    private RegionBlanking() {
    }

    /**
     * What was done.
     *
     * @param volume the scan after; the very input if nothing was done
     * @param blanked voxels that were overwritten, of any time point
     * @param slices numbers of the slices that were touched, counted on over time points
     * @param refused how many rectangles were left alone
     */
    public record Blanked(Volume volume, Mask blanked, Set<Integer> slices, int refused) {
        public Blanked {
            slices = Set.copyOf(slices);
        }
    }

    /** Blanks; {@code keep} is what must not change, or null. */
    public static Blanked blank(Volume volume, List<SliceBox> boxes, Mask keep) {
        Geometry g = volume.geometry();
        VoxelData data = boxes.isEmpty() ? volume.data() : volume.data().copy();
        BitSet touched = new BitSet(g.size());
        Set<Integer> slices = new TreeSet<>();
        int refused = 0;
        for (SliceBox box : boxes) {
            int[] inside = voxels(g, box, MARGIN);
            if (keep != null && Arrays.stream(inside).anyMatch(keep::get)) {
                refused++;
                continue;
            }
            double value = median(volume.data(), surroundings(g, box), box.timePoint() * g.size());
            for (int i : inside) {
                data.set(box.timePoint() * g.size() + i, value);
                touched.set(i);
                slices.add(box.timePoint() * g.nz() + i / (g.nx() * g.ny()));
            }
        }
        Volume after = touched.isEmpty() ? volume : volume.withData(data);
        return new Blanked(after, Mask.of(g, touched::get), slices, refused);
    }

    /** Numbers of the voxels of a rectangle that was grown, without what lies outside of the slice. */
    private static int[] voxels(Geometry g, SliceBox b, int margin) {
        int[] size = {g.nx(), g.ny(), g.nz()};
        int across = b.axis() == 0 ? 1 : 0;
        int down = b.axis() == 2 ? 1 : 2;
        List<Integer> all = new ArrayList<>();
        int[] at = new int[3];
        at[b.axis()] = b.index();
        for (int y = Math.max(0, b.y() - margin); y < Math.min(size[down], b.y() + b.height() + margin); y++) {
            for (int x = Math.max(0, b.x() - margin); x < Math.min(size[across], b.x() + b.width() + margin); x++) {
                at[across] = x;
                at[down] = y;
                all.add(g.index(at[0], at[1], at[2]));
            }
        }
        return all.stream().mapToInt(i -> i).toArray();
    }

    private static int[] surroundings(Geometry g, SliceBox b) {
        int[] inside = Arrays.stream(voxels(g, b, MARGIN)).sorted().toArray();
        return Arrays.stream(voxels(g, b, MARGIN + 1)).filter(i -> Arrays.binarySearch(inside, i) < 0).toArray();
    }

    /** A value that stands there; 0 where nothing surrounds a rectangle. */
    private static double median(VoxelData data, int[] voxels, int from) {
        double[] values = Arrays.stream(voxels).mapToDouble(i -> data.get(from + i)).sorted().toArray();
        return values.length == 0 ? 0 : values[values.length / 2];
    }
}
