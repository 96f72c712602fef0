package org.ventail.verify.text;

import java.util.List;
import java.util.stream.IntStream;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/** The slices of a volume along its three axes as pictures. */
record VolumeSlices(Volume volume) {
    /** All of an axis, one time point after the other. */
    List<Place.OfVolume> along(int axis) {
        Geometry g = volume.geometry();
        int count = axis == 0 ? g.nx() : axis == 1 ? g.ny() : g.nz();
        return IntStream.range(0, count * volume.timePoints())
                .mapToObj(i -> new Place.OfVolume(axis, i % count, i / count)).toList();
    }

    GreyPicture slice(Place.OfVolume place) {
        Geometry g = volume.geometry();
        int[] size = {g.nx(), g.ny(), g.nz()};
        int[] step = {1, g.nx(), g.nx() * g.ny()};
        int across = place.axis() == 0 ? 1 : 0;
        int down = place.axis() == 2 ? 1 : 2;
        int start = place.timePoint() * g.size() + place.index() * step[place.axis()];
        VoxelData data = volume.data();
        float[] values = new float[size[across] * size[down]];
        for (int y = 0; y < size[down]; y++) {
            for (int x = 0; x < size[across]; x++) {
                values[y * size[across] + x] = (float) data.get(start + x * step[across] + y * step[down]);
            }
        }
        return GreyPicture.of(size[across], size[down], values);
    }
}
