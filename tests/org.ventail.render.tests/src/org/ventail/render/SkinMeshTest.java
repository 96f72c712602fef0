package org.ventail.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;

/** The mesh of a ball and of a hollow ball. */
final class SkinMeshTest {
    private static final double VERTEX_TOLERANCE_MM = 0.6;
    private final SkinMesh mesh = SkinMesh.of(SkinField.of(Balls.ball(Balls.sagittalGrid())));

    @Test
    void verticesLieOnTheBallAndNormalsPointOut() {
        assertTrue(mesh.vertexCount() > 5000);
        for (int v = 0; v < mesh.vertexCount(); v++) {
            Point3 out = vertex(v).minus(Balls.CENTER);
            assertEquals(Balls.RADIUS_MM, out.length(), VERTEX_TOLERANCE_MM);
            float[] n = mesh.normals();
            assertTrue(new Point3(n[3 * v], n[3 * v + 1], n[3 * v + 2]).dot(out.normalized()) > 0.97);
        }
    }

    @Test
    void theSurfaceIsClosed() {
        Map<Long, Integer> edges = new HashMap<>();
        for (int t = 0; t < mesh.triangles().length; t += 3) {
            for (int k = 0; k < 3; k++) {
                long a = mesh.triangles()[t + k];
                long b = mesh.triangles()[t + (k + 1) % 3];
                edges.merge(Math.min(a, b) << 32 | Math.max(a, b), a < b ? 1 : -1, Integer::sum);
            }
        }
        assertTrue(edges.values().stream().allMatch(n -> n == 0), "an edge with one side");
    }

    @Test
    void trianglesEncloseTheBallFromOutside() {
        double six = 0;
        for (int t = 0; t < mesh.triangles().length; t += 3) {
            Point3 a = corner(t);
            six += a.dot(corner(t + 1).cross(corner(t + 2)));
        }
        double ball = 4.0 / 3 * Math.PI * Math.pow(Balls.RADIUS_MM, 3);
        assertEquals(ball, six / 6, 0.02 * ball);
    }

    @Test
    void hollowsInsideAreLeftOut() {
        SkinMesh hollow = SkinMesh.of(SkinField.of(Balls.scan(Balls.sagittalGrid(), Modality.CT, p -> {
            double d = p.minus(Balls.CENTER).length();
            return Math.min(Balls.edge(d - Balls.RADIUS_MM), Balls.edge(20 - d));
        })));
        assertEquals(mesh.triangleCount(), hollow.triangleCount());
    }

    private Point3 corner(int t) {
        return vertex(mesh.triangles()[t]).minus(Balls.CENTER);
    }

    private Point3 vertex(int v) {
        float[] p = mesh.verticesLps();
        return new Point3(p[3 * v], p[3 * v + 1], p[3 * v + 2]);
    }
}
