package org.ventail.io.dicom;

import java.util.List;
import org.ventail.api.io.Region;

/** Empties the pixels of a file's frames whose centres lie in a region, and counts those that changed. One thread. */
final class RegionFrames implements FrameEdits {
    private final List<Plane> planes;
    private final PixelLayout layout;
    private final Region region;
    private final boolean air;
    private final long[] changed;

    /**
     * @param planes where the frames lie, in order
     * @param air whether emptied pixels get the background of the frame; else zero
     */
    RegionFrames(List<Plane> planes, PixelLayout layout, Region region, boolean air) {
        this.planes = List.copyOf(planes);
        this.layout = layout;
        this.region = region;
        this.air = air;
        this.changed = new long[planes.size()];
    }

    @Override
    public int frames() {
        return planes.size();
    }

    @Override
    public boolean apply(int frame, byte[] raw, SampleCodec codec) {
        double empty = air ? background(raw, codec) : 0;
        changed[frame] = 0;
        Planes.inRegion(planes.get(frame), layout.columns(), layout.rows(), region, i -> {
            if (codec.value(raw, i) != empty) {
                codec.put(raw, i, empty);
                changed[frame]++;
            }
        });
        return changed[frame] > 0;
    }

    /** The darkest value of the frame. */
    private double background(byte[] raw, SampleCodec codec) {
        boolean inverted = layout.photometric().equals("MONOCHROME1");
        double best = codec.value(raw, 0);
        for (int i = 1; i < layout.framePixels(); i++) {
            double v = codec.value(raw, i);
            best = inverted ? Math.max(best, v) : Math.min(best, v);
        }
        return best;
    }

    /** How many pixels changed, after all frames were applied. */
    long changed() {
        long sum = 0;
        for (long c : changed) {
            sum += c;
        }
        return sum;
    }
}
