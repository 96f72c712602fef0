package org.ventail.io.raw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.api.model.VoxelData;

/** Moves stored values between byte streams and voxel arrays, in either byte order, one small block at a time. */
public final class RawValues {
    private static final int BLOCK_BYTES = 1 << 18;
    private static final double EXACT = 1L << 53;

    private RawValues() {
    }

    /**
     * Fills a part of an array from a stream.
     *
     * @param into made by {@link RawType#allocate}
     * @param from first value to fill
     * @param count how many
     * @return how many values the stream had, fewer than {@code count} if it ended before
     * @throws ArithmeticException if a 64-bit integer has no exact double
     */
    public static int read(InputStream in, RawType type, ByteOrder order, VoxelData into, int from, int count,
            IProgressMonitor monitor) throws IOException {
        byte[] block = new byte[BLOCK_BYTES];
        ByteBuffer view = ByteBuffer.wrap(block).order(order);
        int perBlock = BLOCK_BYTES / type.bytes();
        int done = 0;
        while (done < count) {
            if (monitor != null && monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            int wanted = Math.min(perBlock, count - done);
            int got = in.readNBytes(block, 0, wanted * type.bytes()) / type.bytes();
            decode(view.clear(), type, into, from + done, got);
            done += got;
            if (got < wanted) {
                break;
            }
        }
        return done;
    }

    private static void decode(ByteBuffer view, RawType type, VoxelData into, int from, int n) {
        if (into instanceof VoxelData.Bytes b) {
            view.get(b.array(), from, n);
        } else if (into instanceof VoxelData.Shorts s) {
            view.asShortBuffer().get(s.array(), from, n);
        } else if (into instanceof VoxelData.Ints i) {
            view.asIntBuffer().get(i.array(), from, n);
        } else if (into instanceof VoxelData.Floats f) {
            view.asFloatBuffer().get(f.array(), from, n);
        } else if (into instanceof VoxelData.Doubles d && type == RawType.FLOAT64) {
            view.asDoubleBuffer().get(d.array(), from, n);
        } else if (into instanceof VoxelData.Doubles d) {
            for (int i = 0; i < n; i++) {
                d.array()[from + i] = toDouble(view.getLong(8 * i), type);
            }
        }
    }

    private static double toDouble(long value, RawType type) {
        if (Math.abs((double) value) > EXACT || type == RawType.UINT64 && value < 0) {
            throw new ArithmeticException("a 64-bit value beyond 2^53");
        }
        return value;
    }

    /**
     * Writes a part of an array as bytes.
     *
     * @param data made by {@link RawType#allocate}
     * @param from first value
     * @param count how many
     * @param out receives {@code count * type.bytes()} bytes from {@code outFrom} on
     */
    public static void encode(VoxelData data, RawType type, ByteOrder order, int from, int count, byte[] out,
            int outFrom) {
        ByteBuffer view = ByteBuffer.wrap(out, outFrom, count * type.bytes()).slice().order(order);
        if (data instanceof VoxelData.Bytes b) {
            view.put(b.array(), from, count);
        } else if (data instanceof VoxelData.Shorts s) {
            view.asShortBuffer().put(s.array(), from, count);
        } else if (data instanceof VoxelData.Ints i) {
            view.asIntBuffer().put(i.array(), from, count);
        } else if (data instanceof VoxelData.Floats f) {
            view.asFloatBuffer().put(f.array(), from, count);
        } else if (data instanceof VoxelData.Doubles d && type == RawType.FLOAT64) {
            view.asDoubleBuffer().put(d.array(), from, count);
        } else if (data instanceof VoxelData.Doubles d) {
            for (int i = 0; i < count; i++) {
                view.putLong(8 * i, Math.round(d.array()[from + i]));
            }
        }
    }
}
