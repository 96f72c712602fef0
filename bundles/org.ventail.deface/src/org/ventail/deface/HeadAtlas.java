package org.ventail.deface;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Spacing;

/**
 * A head as a grid of {@link Tissue} labels, in atlas millimetres: LPS axes, origin at the anterior commissure. Made
 * by the atlas generator beside the tests from one permissively licensed head (see {@code atlas/NOTICE}). Immutable.
 */
final class HeadAtlas {
    /** First bytes of the resource, {@code VATL}. */
    static final int MAGIC = 0x5641544c;
    private static final String RESOURCE = "atlas/head.atlas.gz";

    private final Geometry geometry;
    private final byte[] labels;

    HeadAtlas(Geometry geometry, byte[] labels) {
        this.geometry = geometry;
        this.labels = labels;
    }

    /** Reads the atlas that is shipped with this bundle. */
    static HeadAtlas load() {
        try (InputStream raw = HeadAtlas.class.getResourceAsStream(RESOURCE)) {
            if (raw == null) {
                throw new IllegalStateException("the head atlas is missing from the bundle: " + RESOURCE);
            }
            return read(new DataInputStream(new GZIPInputStream(raw)));
        } catch (IOException e) {
            throw new UncheckedIOException("the head atlas cannot be read: " + RESOURCE, e);
        }
    }

    /** Layout: magic, three sizes (int32), spacing and origin in LPS mm (four float64), then one byte a voxel. */
    static HeadAtlas read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a head atlas");
        }
        int nx = in.readInt();
        int ny = in.readInt();
        int nz = in.readInt();
        double spacing = in.readDouble();
        Point3 origin = new Point3(in.readDouble(), in.readDouble(), in.readDouble());
        Geometry g = Geometry.axisAligned(nx, ny, nz, new Spacing(spacing, spacing, spacing), origin);
        return new HeadAtlas(g, in.readNBytes(g.size()));
    }

    Geometry geometry() {
        return geometry;
    }

    /** The label of a voxel by linear index. */
    byte label(int index) {
        return labels[index];
    }

    /** The label at a position in atlas LPS mm; {@link Tissue#UNKNOWN} outside the grid. */
    byte labelAt(double x, double y, double z) {
        Affine m = geometry.voxelToLps();
        double spacing = m.get(0, 0);
        int i = (int) Math.round((x - m.get(0, 3)) / spacing);
        int j = (int) Math.round((y - m.get(1, 3)) / spacing);
        int k = (int) Math.round((z - m.get(2, 3)) / spacing);
        return geometry.contains(i, j, k) ? labels[geometry.index(i, j, k)] : Tissue.UNKNOWN;
    }
}
