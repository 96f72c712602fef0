package org.ventail.api.model;

import java.util.Objects;

/**
 * A scan in memory: a voxel grid, the stored values in the source's own pixel type, and how to read them. Immutable by
 * contract: nobody writes into {@link #data()} of a volume he was given. A series with several time points keeps them one
 * after the other, {@code index + timePoint * geometry.size()}; masks address the grid and hold for all time points.
 *
 * @param geometry the grid, LPS millimetres
 * @param data stored values, {@code geometry.size() * timePoints} of them, x fastest, then y, z, time point
 * @param rescale from stored to real values
 * @param modality what made the image
 * @param timePoints number of volumes on the grid, at least 1
 */
public record Volume(Geometry geometry, VoxelData data, Rescale rescale, Modality modality, int timePoints) {
    public Volume {
        Objects.requireNonNull(geometry);
        Objects.requireNonNull(rescale);
        Objects.requireNonNull(modality);
        if (timePoints < 1 || (long) geometry.size() * timePoints != data.length()) {
            throw new IllegalArgumentException("grid " + geometry.nx() + "x" + geometry.ny() + "x" + geometry.nz() + " x "
                    + timePoints + " time points does not fit " + data.length() + " values");
        }
    }

    public Volume(Geometry geometry, VoxelData data, Rescale rescale, Modality modality) {
        this(geometry, data, rescale, modality, 1);
    }

    /** Real value of a voxel of the first time point. */
    public double value(int index) {
        return rescale.toReal(data.get(index));
    }

    /** Real value at a voxel position of the first time point. */
    public double value(int x, int y, int z) {
        return value(geometry.index(x, y, z));
    }

    /** Real values of the first time point as a new array, x fastest. */
    public float[] toFloats() {
        int n = geometry.size();
        float[] out = new float[n];
        float slope = (float) rescale.slope();
        float intercept = (float) rescale.intercept();
        if (data instanceof VoxelData.Shorts s && s.signed()) {
            short[] a = s.array();
            for (int i = 0; i < n; i++) {
                out[i] = slope * a[i] + intercept;
            }
        } else if (data instanceof VoxelData.Shorts s) {
            short[] a = s.array();
            for (int i = 0; i < n; i++) {
                out[i] = slope * (a[i] & 0xffff) + intercept;
            }
        } else if (data instanceof VoxelData.Floats f) {
            float[] a = f.array();
            for (int i = 0; i < n; i++) {
                out[i] = slope * a[i] + intercept;
            }
        } else {
            for (int i = 0; i < n; i++) {
                out[i] = (float) rescale.toReal(data.get(i));
            }
        }
        return out;
    }

    /** The same scan with other stored values. */
    public Volume withData(VoxelData changed) {
        return new Volume(geometry, changed, rescale, modality, timePoints);
    }

    /** SHA-256 over grid, rescale, type and all stored values (little endian): the identity of the voxels. */
    public Digest digest() {
        return VolumeDigest.of(this);
    }
}
