package org.ventail.verify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Volume;

/** Slices of a head in another size, with noise of a two-hundredth of its range, so that no two are alike. */
final class HeadPictures {
    private static final double NOISE = 0.005;

    private HeadPictures() {
    }

    static List<GreyPicture> of(Volume head, int count, int side) {
        Geometry g = head.geometry();
        VolumeSlices slices = new VolumeSlices(head);
        Random random = new Random(1);
        List<GreyPicture> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            GreyPicture p = PixelValues.resized(slices.slice(new Place.OfVolume(2, i * g.nz() / count, 0)), side, side);
            float[] sorted = p.sample();
            double noise = NOISE * (sorted[sorted.length - 1] - sorted[0]);
            float[] v = new float[side * side];
            for (int k = 0; k < v.length; k++) {
                v[k] = (float) (p.values()[k] + noise * random.nextGaussian());
            }
            all.add(new GreyPicture(side, side, v));
        }
        return all;
    }
}
