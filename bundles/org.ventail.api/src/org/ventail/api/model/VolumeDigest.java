package org.ventail.api.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;

/** How the digest of a volume is made: header numbers as little-endian doubles, then the stored values in blocks. */
final class VolumeDigest {
    private static final int BLOCK = 1 << 16;

    private VolumeDigest() {
    }

    static Digest of(Volume v) {
        MessageDigest sha = Digest.sha256();
        ByteBuffer head = ByteBuffer.allocate(8 * 20).order(ByteOrder.LITTLE_ENDIAN);
        Geometry g = v.geometry();
        head.putDouble(g.nx()).putDouble(g.ny()).putDouble(g.nz()).putDouble(v.timePoints());
        for (double d : g.voxelToLps().toRows()) {
            head.putDouble(d);
        }
        head.putDouble(v.rescale().slope()).putDouble(v.rescale().intercept());
        head.putDouble(v.data().bits()).putDouble(v.data().floating() ? 2 : v.data().signed() ? 1 : 0);
        sha.update(head.array());
        values(v.data(), sha);
        return Digest.of(sha);
    }

    private static void values(VoxelData data, MessageDigest sha) {
        ByteBuffer block = ByteBuffer.allocate(BLOCK * 8).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < data.length(); from += BLOCK) {
            int n = Math.min(BLOCK, data.length() - from);
            block.clear();
            if (data instanceof VoxelData.Bytes b) {
                block.put(b.array(), from, n);
            } else if (data instanceof VoxelData.Shorts s) {
                block.asShortBuffer().put(s.array(), from, n);
                block.position(2 * n);
            } else if (data instanceof VoxelData.Ints i) {
                block.asIntBuffer().put(i.array(), from, n);
                block.position(4 * n);
            } else if (data instanceof VoxelData.Floats f) {
                block.asFloatBuffer().put(f.array(), from, n);
                block.position(4 * n);
            } else if (data instanceof VoxelData.Doubles d) {
                block.asDoubleBuffer().put(d.array(), from, n);
                block.position(8 * n);
            }
            sha.update(block.array(), 0, block.position());
        }
    }
}
