package org.ventail.demo;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/**
 * Reads the voxel matrix of InVesalius's example head CT, a gzipped tar: 108 slices of 256x256 signed 16-bit Hounsfield units,
 * 0.957x0.957x1.5 mm. Rows run from the back of the head to the front, slices from the mouth to the crown. Which side is left
 * the file does not say; columns are taken to run from left to right, so that the axes are right-handed.
 */
public final class InVesaliusVolume {
    private static final int BLOCK = 512;
    private static final int NX = 256;
    private static final int NY = 256;
    private static final int NZ = 108;
    private static final double PIXEL_MM = 0.9570312;
    private static final double SLICE_MM = 1.5;

    private InVesaliusVolume() {
    }

    /** Reads it. @throws IOException if it is another file or damaged */
    public static Volume read(Path inv3) throws IOException {
        byte[] raw = entry(inv3, "matrix.dat", NX * NY * NZ * 2);
        short[] voxels = new short[NX * NY * NZ];
        ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(voxels);
        double halfX = (NX - 1) * PIXEL_MM / 2;
        double halfY = (NY - 1) * PIXEL_MM / 2;
        Geometry grid = new Geometry(NX, NY, NZ,
                Affine.ofRows(-PIXEL_MM, 0, 0, halfX, 0, -PIXEL_MM, 0, halfY, 0, 0, SLICE_MM, 0));
        return new Volume(grid, new VoxelData.Shorts(voxels, true), Rescale.NONE, Modality.CT);
    }

    /** The bytes of one file of a gzipped ustar archive (POSIX.1-1988: name at 0, octal size at 124, 512-byte blocks). */
    private static byte[] entry(Path archive, String name, int size) throws IOException {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive), 1 << 16))) {
            byte[] head = in.readNBytes(BLOCK);
            while (head.length == BLOCK && head[0] != 0) {
                long length = Long.parseLong(new String(head, 124, 11, StandardCharsets.US_ASCII).trim(), 8);
                String path = new String(head, 0, 100, StandardCharsets.US_ASCII).replaceAll("\0.*", "");
                if (path.endsWith("/" + name) && length == size) {
                    return in.readNBytes(size);
                }
                in.skipNBytes((length + BLOCK - 1) / BLOCK * BLOCK);
                head = in.readNBytes(BLOCK);
            }
        }
        throw new EOFException(name + " of " + size + " bytes is not in " + archive);
    }
}
