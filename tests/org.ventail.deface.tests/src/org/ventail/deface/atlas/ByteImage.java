package org.ventail.deface.atlas;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * An 8-bit NIfTI-1 image with 1 mm voxels along RAS axes, just enough to make the atlas and to test on its sources.
 *
 * @param originX LPS mm of the first voxel; x and y run towards the right and the front
 */
public record ByteImage(int nx, int ny, int nz, double originX, double originY, double originZ, byte[] values) {
    private static final int HEADER = 348;

    /** Reads a {@code .nii.gz}; anything but 8-bit little-endian is refused. */
    public static ByteImage read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            ByteBuffer h = ByteBuffer.wrap(in.readNBytes(HEADER)).order(ByteOrder.LITTLE_ENDIAN);
            if (h.getInt(0) != HEADER || h.getShort(70) != 2) {
                throw new IOException("not an 8-bit NIfTI-1 image: " + file.getFileName());
            }
            int nx = h.getShort(42);
            int ny = h.getShort(44);
            int nz = h.getShort(46);
            in.skipNBytes((long) h.getFloat(108) - HEADER);
            return new ByteImage(nx, ny, nz, -h.getFloat(280 + 12), -h.getFloat(296 + 12), h.getFloat(312 + 12),
                    in.readNBytes(nx * ny * nz));
        }
    }

    int index(int x, int y, int z) {
        return x + nx * (y + ny * z);
    }

    /** Voxels below the limit that are connected to the border; the bottom is no border, there the head goes on. */
    boolean[] outsideBelow(int limit) {
        boolean[] out = new boolean[values.length];
        int[] queue = new int[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            int x = i % nx;
            int y = i / nx % ny;
            boolean border = x == 0 || y == 0 || x == nx - 1 || y == ny - 1 || i / (nx * ny) == nz - 1;
            if (border && (values[i] & 0xff) < limit) {
                out[i] = true;
                queue[n++] = i;
            }
        }
        for (int q = 0; q < n; q++) {
            n = spread(queue[q], limit, out, queue, n);
        }
        return out;
    }

    private int spread(int i, int limit, boolean[] out, int[] queue, int count) {
        int n = count;
        int[] steps = {i % nx > 0 ? -1 : 0, i % nx < nx - 1 ? 1 : 0, i / nx % ny > 0 ? -nx : 0,
                i / nx % ny < ny - 1 ? nx : 0, i >= nx * ny ? -nx * ny : 0, i < nx * ny * (nz - 1) ? nx * ny : 0};
        for (int s : steps) {
            if (!out[i + s] && (values[i + s] & 0xff) < limit) {
                out[i + s] = true;
                queue[n++] = i + s;
            }
        }
        return n;
    }

    /** Voxels below the limit whose neighbours all are, too. */
    boolean[] thickBelow(int limit) {
        boolean[] m = new boolean[values.length];
        for (int i = 0; i < m.length; i++) {
            m[i] = (values[i] & 0xff) < limit;
        }
        m = grown(m, 1, 1, nx, false);
        m = grown(m, 1, nx, ny, false);
        return grown(m, 1, nx * ny, nz, false);
    }

    /** The non-zero voxels after a closing with a box of that radius. */
    boolean[] closed(int radius) {
        boolean[] m = new boolean[values.length];
        for (int i = 0; i < m.length; i++) {
            m[i] = values[i] != 0;
        }
        int[] strides = {1, nx, nx * ny};
        int[] sizes = {nx, ny, nz};
        for (int pass = 0; pass < 2; pass++) {
            for (int axis = 0; axis < 3; axis++) {
                m = grown(m, radius, strides[axis], sizes[axis], pass == 0);
            }
        }
        return m;
    }

    /** A set dilated by a box of that radius. */
    static boolean[] grown(boolean[] mask, int radius, int nx, int ny, int nz) {
        boolean[] m = grown(mask, radius, 1, nx, true);
        m = grown(m, radius, nx, ny, true);
        return grown(m, radius, nx * ny, nz, true);
    }

    /** One axis of a dilation by a box, or of an erosion ({@code value} false); beyond the border nothing changes. */
    private static boolean[] grown(boolean[] m, int radius, int stride, int size, boolean value) {
        boolean[] out = m.clone();
        for (int i = 0; i < m.length; i++) {
            int at = i / stride % size;
            for (int d = -Math.min(radius, at); d <= Math.min(radius, size - 1 - at) && out[i] != value; d++) {
                out[i] = m[i + d * stride] == value ? value : out[i];
            }
        }
        return out;
    }
}
