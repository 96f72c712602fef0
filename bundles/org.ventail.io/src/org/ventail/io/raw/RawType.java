package org.ventail.io.raw;

import org.ventail.api.model.VoxelData;

/**
 * The number types that plain voxel arrays come in. 64-bit integers are held as doubles in memory (exact up to
 * 2<sup>53</sup>) and written back as integers; all others keep their type.
 */
public enum RawType {
    INT8(1), UINT8(1), INT16(2), UINT16(2), INT32(4), UINT32(4), INT64(8), UINT64(8), FLOAT32(4), FLOAT64(8);

    private final int bytes;

    RawType(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of one value in a file. */
    public int bytes() {
        return bytes;
    }

    /** A new array of that many zeros. */
    public VoxelData allocate(int count) {
        return switch (this) {
            case INT8 -> new VoxelData.Bytes(new byte[count], true);
            case UINT8 -> new VoxelData.Bytes(new byte[count], false);
            case INT16 -> new VoxelData.Shorts(new short[count], true);
            case UINT16 -> new VoxelData.Shorts(new short[count], false);
            case INT32 -> new VoxelData.Ints(new int[count], true);
            case UINT32 -> new VoxelData.Ints(new int[count], false);
            case FLOAT32 -> new VoxelData.Floats(new float[count]);
            case INT64, UINT64, FLOAT64 -> new VoxelData.Doubles(new double[count]);
        };
    }

    /** Whether data of that kind is what {@link #allocate} makes for this type. */
    public boolean holds(VoxelData data) {
        VoxelData own = allocate(0);
        return own.getClass() == data.getClass() && own.signed() == data.signed();
    }

    /** The type that stores such data unchanged. */
    public static RawType of(VoxelData data) {
        for (RawType t : new RawType[] {INT8, UINT8, INT16, UINT16, INT32, UINT32, FLOAT32, FLOAT64}) {
            if (t.holds(data)) {
                return t;
            }
        }
        throw new IllegalArgumentException("no file type for " + data.getClass().getSimpleName());
    }
}
