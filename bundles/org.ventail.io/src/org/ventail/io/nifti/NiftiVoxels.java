package org.ventail.io.nifti;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.ventail.api.model.VoxelData;
import org.ventail.io.raw.ParallelGzip;
import org.ventail.io.raw.RawType;
import org.ventail.io.raw.RawValues;

/** Voxels on their way into a file, behind the bytes that come before them. */
record NiftiVoxels(VoxelData data, RawType type, ByteOrder order) {
    private static final int BLOCK_VALUES = 1 << 16;

    /** As they are. */
    void plain(byte[] before, OutputStream out, IProgressMonitor monitor) throws IOException {
        out.write(before);
        byte[] block = new byte[BLOCK_VALUES * type.bytes()];
        for (int from = 0; from < data.length(); from += BLOCK_VALUES) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            int n = Math.min(BLOCK_VALUES, data.length() - from);
            RawValues.encode(data, type, order, from, n, block, 0);
            out.write(block, 0, n * type.bytes());
        }
    }

    /** As one gzip member. */
    void gzip(byte[] before, OutputStream out, IProgressMonitor monitor) throws IOException {
        long length = before.length + (long) data.length() * type.bytes();
        ParallelGzip.write(out, (from, count, into) -> copy(before, from, count, into), length, monitor);
    }

    /** Any window of the file: it may begin in the header and in the middle of a value. */
    private void copy(byte[] before, long from, int count, byte[] into) {
        int head = (int) Math.max(0, Math.min(count, before.length - from));
        if (head > 0) {
            System.arraycopy(before, (int) from, into, 0, head);
        }
        int size = type.bytes();
        long at = from + head - before.length;
        int left = count - head;
        if (left == 0) {
            return;
        }
        int first = (int) (at / size);
        int skip = (int) (at % size);
        int values = (int) ((at + left + size - 1) / size) - first;
        if (skip == 0 && values * size == left) {
            RawValues.encode(data, type, order, first, values, into, head);
        } else {
            byte[] aligned = new byte[values * size];
            RawValues.encode(data, type, order, first, values, aligned, 0);
            System.arraycopy(aligned, skip, into, head, left);
        }
    }
}
