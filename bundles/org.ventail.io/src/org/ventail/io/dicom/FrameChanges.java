package org.ventail.io.dicom;

import java.util.List;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/** Puts the voxels of a changed volume into the raw frames of one file. Immutable. */
final class FrameChanges implements FrameEdits {
    private final SliceStack stack;
    private final int[] indexOfFrame;
    private final VoxelData data;
    private final boolean real;

    /**
     * @param indexes the stack's slices that lie in the file; all its frames
     */
    FrameChanges(SliceStack stack, List<Integer> indexes, Volume changed) {
        this.stack = stack;
        this.data = changed.data();
        this.real = stack.commonRescale().isEmpty();
        this.indexOfFrame = new int[indexes.size()];
        for (int index : indexes) {
            indexOfFrame[stack.slices().get(index).frame()] = index;
        }
    }

    @Override
    public int frames() {
        return indexOfFrame.length;
    }

    /** Overwrites the samples whose value differs from the volume's. */
    @Override
    public boolean apply(int frame, byte[] raw, SampleCodec codec) {
        int index = indexOfFrame[frame];
        Slice slice = stack.slices().get(index);
        int n = slice.layout().framePixels();
        return real ? applyReal(index * n, n, slice.rescale(), raw, codec) : codec.overwrite(raw, n, data, index * n);
    }

    /** The volume holds real values; a sample stays if it still means the same. */
    private boolean applyReal(int from, int count, Rescale rescale, byte[] raw, SampleCodec codec) {
        boolean changed = false;
        for (int i = 0; i < count; i++) {
            double now = data.get(from + i);
            if ((float) rescale.toReal(codec.value(raw, i)) != now) {
                codec.put(raw, i, rescale.toStored(now));
                changed = true;
            }
        }
        return changed;
    }
}
