package org.ventail.verify.text;

import org.ventail.api.model.Geometry;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/** The slices of a volume along its three axes as pictures: who converted it may have laid the axes any way. */
record VolumeSlices(Volume volume) {
    /** How many slices there are along an axis. */
    int count(int axis) {
        Geometry g = volume.geometry();
        return axis == 0 ? g.nx() : axis == 1 ? g.ny() : g.nz();
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
