package org.ventail.verify.restore;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.VoxelData;

/** Takes off what was put on: all changed voxels become air. Bares a face that was covered and not cut. */
final class PeelingRestorer implements Restorer {
    @Override
    public String id() {
        return "peeling";
    }

    @Override
    public Scan restore(DefacedHead head) {
        Geometry g = head.changed().geometry();
        VoxelData data = head.scan().volume().data().copy();
        double air = IntStream.range(0, g.size()).parallel().mapToDouble(data::get).min().orElse(0);
        BitSet changed = BitSet.valueOf(head.changed().toWords());
        changed.stream().forEach(i -> data.set(i, air));
        return new Scan(head.scan().volume().withData(data), head.scan().frame());
    }
}
