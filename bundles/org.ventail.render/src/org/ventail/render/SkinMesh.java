package org.ventail.render;

import java.util.Objects;

/**
 * The skin as triangles, for graphics cards: made on any thread, then handed over. The arrays are shared, treat them as
 * read-only.
 *
 * @param verticesLps x, y, z of each vertex in LPS millimetres
 * @param normals unit normals, pointing out of the head, as many
 * @param triangles three vertex numbers each, counter-clockwise seen from outside
 */
public record SkinMesh(float[] verticesLps, float[] normals, int[] triangles) {
    public SkinMesh {
        Objects.requireNonNull(triangles);
        if (verticesLps.length != normals.length || verticesLps.length % 3 != 0 || triangles.length % 3 != 0) {
            throw new IllegalArgumentException(verticesLps.length + " coordinates, " + normals.length + " of normals, "
                    + triangles.length + " corners");
        }
    }

    /** The outer surface of a field; hollows that the air outside does not reach are left out. */
    public static SkinMesh of(SkinField field) {
        return new SurfaceNets(field).mesh();
    }

    public int vertexCount() {
        return verticesLps.length / 3;
    }

    public int triangleCount() {
        return triangles.length / 3;
    }
}
