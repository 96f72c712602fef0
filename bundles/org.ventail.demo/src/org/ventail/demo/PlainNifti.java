package org.ventail.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/** Writes a new 16-bit volume as NIfTI-1 (.nii.gz) with a scanner-space sform (NIfTI-1.1: RAS millimetres). */
final class PlainNifti {
    private static final int HEADER = 352;

    private PlainNifti() {
    }

    static void write(Volume v, Path file) throws IOException {
        short[] voxels = ((VoxelData.Shorts) v.data()).array();
        ByteBuffer b = ByteBuffer.allocate(HEADER + voxels.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        header(b, v.geometry());
        b.position(HEADER);
        b.asShortBuffer().put(voxels);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(b.array());
        }
    }

    private static void header(ByteBuffer b, Geometry g) {
        b.putInt(0, 348);
        short[] dim = {3, (short) g.nx(), (short) g.ny(), (short) g.nz(), 1, 1, 1, 1};
        for (int i = 0; i < 8; i++) {
            b.putShort(40 + 2 * i, dim[i]);
        }
        b.putShort(70, (short) 4).putShort(72, (short) 16);
        b.putFloat(76, 1).putFloat(80, (float) g.spacingMm().xMm()).putFloat(84, (float) g.spacingMm().yMm())
                .putFloat(88, (float) g.spacingMm().zMm());
        b.putFloat(108, HEADER).putFloat(112, 1);
        b.put(123, (byte) 2).putShort(254, (short) 1);
        for (int r = 0; r < 3; r++) {
            double toRas = r < 2 ? -1 : 1; // LPS to RAS
            for (int c = 0; c < 4; c++) {
                b.putFloat(280 + 16 * r + 4 * c, (float) (toRas * g.voxelToLps().get(r, c)));
            }
        }
        b.put(344, "n+1\0".getBytes(StandardCharsets.US_ASCII));
    }
}
