package org.ventail.deface.atlas;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Spacing;

/**
 * Makes the head atlas of the bundle from {@code ch2.nii.gz} (whole head) and {@code ch2bet.nii.gz} (its brain) of
 * Debian's package {@code mricron-data}: {@code java … AtlasGenerator TEMPLATES head.atlas.gz}. The same input gives
 * the same bytes.
 *
 * <p>Rules: a voxel is brain if the brain image is not zero after closing by 3 mm; head if it is not connected to the
 * border through voxels below {@value #AIR_BELOW}; the rest is air. Classes are cut at fixed intensities, and each 3
 * mm atlas voxel takes the commonest class of its 27 source voxels. What the source does not show, the lower face and
 * the sides of the ears, is a synthetic head's, see {@link LowerFace}.
 */
public final class AtlasGenerator {
    private static final int AIR_BELOW = 16;
    private static final int DARK_BELOW = 36;
    private static final int BRIGHT_FROM = 88;
    private static final int FLUID_BELOW = 68;
    private static final int WHITE_FROM = 98;
    /** Dark voxels so near the brain are bone of the skull cap, above the skull base and behind the frontal sinus. */
    private static final int CAP_MM = 14;
    private static final int CLASSES = 10;
    private static final int STEP = 3;
    /** Air added around the source so that the outline of the head counts in a registration, in atlas voxels. */
    private static final int PAD = 10;
    /** Added below the source, where it ends under the nose, in atlas voxels. */
    private static final int BELOW = 32;
    private static final int MAGIC = 0x5641544c;

    private AtlasGenerator() {
    }

    public static void main(String[] args) throws IOException {
        byte[] atlas = generate(Path.of(args[0], "ch2.nii.gz"), Path.of(args[0], "ch2bet.nii.gz"));
        try (GzipBest out = new GzipBest(Files.newOutputStream(Path.of(args[1])))) {
            out.write(atlas);
        }
    }

    /** The atlas before compression. */
    public static byte[] generate(Path head, Path brain) throws IOException {
        ByteImage h = ByteImage.read(head);
        byte[] classes = classes(h, ByteImage.read(brain));
        return write(h, classes);
    }

    private static byte[] classes(ByteImage h, ByteImage brain) {
        boolean[] air = h.outsideBelow(AIR_BELOW);
        boolean[] in = brain.closed(3);
        boolean[] thick = h.thickBelow(DARK_BELOW);
        boolean[] near = ByteImage.grown(in, CAP_MM, h.nx(), h.ny(), h.nz());
        byte[] out = new byte[air.length];
        for (int i = 0; i < out.length; i++) {
            int v = h.values()[i] & 0xff;
            if (in[i]) {
                out[i] = (byte) (v < FLUID_BELOW ? 5 : v < WHITE_FROM ? 6 : 7);
            } else if (air[i]) {
                out[i] = 1;
            } else {
                out[i] = (byte) (v >= BRIGHT_FROM ? 2 : v >= DARK_BELOW ? 3 : near[i] && cap(h, i) ? 8 : thick[i]
                        && nose(h, i) ? 9 : 4);
            }
        }
        return out;
    }

    private static boolean cap(ByteImage h, int i) {
        double up = h.originZ() + i / (h.nx() * h.ny());
        double front = i / h.nx() % h.ny() - h.originY();
        return up > -10 && (front < 55 || up > 20);
    }

    private static boolean nose(ByteImage h, int i) {
        double up = h.originZ() + i / (h.nx() * h.ny());
        double front = i / h.nx() % h.ny() - h.originY();
        return front > 8 && up < -12 || front > 74 && up < 12;
    }

    /** Source axes are RAS; atlas axes are LPS, so x and y run backwards. */
    private static byte[] write(ByteImage h, byte[] classes) throws IOException {
        int nx = h.nx() / STEP + 2 * PAD;
        int ny = h.ny() / STEP + 2 * PAD;
        int nz = h.nz() / STEP + PAD + BELOW;
        Point3 origin = new Point3(h.originX() - h.nx() + 1 - (PAD * STEP - 1),
                h.originY() - h.ny() + 1 - (PAD * STEP - 1), h.originZ() + 1 - BELOW * STEP);
        LowerFace lower = new LowerFace(Geometry.axisAligned(nx, ny, nz, new Spacing(STEP, STEP, STEP), origin));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeInt(nx);
        out.writeInt(ny);
        out.writeInt(nz);
        out.writeDouble(STEP);
        out.writeDouble(origin.x());
        out.writeDouble(origin.y());
        out.writeDouble(origin.z());
        for (int z = 0; z < nz; z++) {
            for (int y = 0; y < ny; y++) {
                for (int x = 0; x < nx; x++) {
                    int own = z < BELOW ? 0 : label(h, classes, (x - PAD) * STEP, (y - PAD) * STEP, (z - BELOW)
                            * STEP);
                    out.writeByte(own == 0 ? lower.label(x, y, z) : own);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static int label(ByteImage h, byte[] classes, int x0, int y0, int z0) {
        int[] votes = new int[CLASSES];
        for (int dz = 0; dz < STEP; dz++) {
            for (int dy = 0; dy < STEP; dy++) {
                for (int dx = 0; dx < STEP; dx++) {
                    votes[source(h, classes, h.nx() - 1 - x0 - dx, h.ny() - 1 - y0 - dy, z0 + dz)]++;
                }
            }
        }
        int best = 0;
        for (int c = 1; c < votes.length; c++) {
            best = votes[c] > votes[best] ? c : best;
        }
        return best;
    }

    /** Beyond the source's border: air if the nearest source voxel is air, else unknown. */
    private static int source(ByteImage h, byte[] classes, int x, int y, int z) {
        int cx = Math.max(0, Math.min(h.nx() - 1, x));
        int cy = Math.max(0, Math.min(h.ny() - 1, y));
        int cz = Math.max(0, Math.min(h.nz() - 1, z));
        int c = classes[h.index(cx, cy, cz)];
        return cx == x && cy == y && cz == z || c == 1 ? c : 0;
    }
}
