package org.ventail.deface;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Spacing;

/**
 * The front of a head of nobody: the average of our own parametric heads, in its own millimetres (left, posterior,
 * superior; origin between the ear canals). Made by the neutral face generator beside the tests. The same on both
 * sides. Immutable.
 *
 * @param skinMm distance to the skin, negative inside, up to 20 mm both ways
 * @param tissues a {@link FaceTissue} for each voxel, also before the skin, should it be laid elsewhere; the skin
 * itself and the fat under it are left out, they follow the skin
 */
record NeutralFace(ScalarGrid skinMm, byte[] tissues) {
    /** First bytes of the resource, {@code VNFC}. */
    static final int MAGIC = 0x564e4643;
    /** Steps of the stored distances. */
    private static final float UNIT_MM = 0.02f;
    private static final String RESOURCE = "atlas/neutral.face.gz";

    /** Reads the face that is shipped with this bundle. */
    static NeutralFace load() {
        try (InputStream raw = NeutralFace.class.getResourceAsStream(RESOURCE)) {
            if (raw == null) {
                throw new IllegalStateException("the neutral face is missing from the bundle: " + RESOURCE);
            }
            return read(new DataInputStream(new BufferedInputStream(new GZIPInputStream(raw), 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException("the neutral face cannot be read: " + RESOURCE, e);
        }
    }

    /**
     * Layout of the left half, x from 0: magic, three sizes (int32), spacing and the origin's y and z in mm (three
     * float64); for each row its first distance (int16) and the steps to the next (int8); then one tissue a voxel.
     */
    static NeutralFace read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a neutral face");
        }
        int half = in.readInt();
        int ny = in.readInt();
        int nz = in.readInt();
        double mm = in.readDouble();
        Point3 origin = new Point3(-(half - 1) * mm, in.readDouble(), in.readDouble());
        Geometry g = Geometry.axisAligned(2 * half - 1, ny, nz, new Spacing(mm, mm, mm), origin);
        float[] skin = new float[g.size()];
        for (int row = 0; row < ny * nz; row++) {
            int last = in.readShort();
            for (int x = 0; x < half; x++) {
                last += x == 0 ? 0 : in.readByte();
                int middle = row * g.nx() + half - 1;
                skin[middle + x] = last * UNIT_MM;
                skin[middle - x] = last * UNIT_MM;
            }
        }
        return new NeutralFace(new ScalarGrid(g, skin), mirrored(in.readNBytes(half * ny * nz), half));
    }

    private static byte[] mirrored(byte[] left, int half) {
        byte[] both = new byte[left.length / half * (2 * half - 1)];
        for (int i = 0; i < left.length; i++) {
            int middle = i / half * (2 * half - 1) + half - 1;
            both[middle + i % half] = left[i];
            both[middle - i % half] = left[i];
        }
        return both;
    }

    Geometry geometry() {
        return skinMm.geometry();
    }
}
