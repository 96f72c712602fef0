package org.ventail.render;

import java.util.function.ToDoubleFunction;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/** Scans whose picture can be worked out on paper. */
final class Balls {
    static final Point3 CENTER = new Point3(12, -7, 30);
    static final double RADIUS_MM = 40;

    private Balls() {
    }

    /** Any function of the place, as 32-bit floats. */
    static Volume scan(Geometry grid, Modality modality, ToDoubleFunction<Point3> value) {
        float[] values = new float[grid.size()];
        for (int i = 0; i < values.length; i++) {
            int x = i % grid.nx();
            int y = i / grid.nx() % grid.ny();
            values[i] = (float) value.applyAsDouble(
                    grid.voxelToLps().apply(new Point3(x, y, i / grid.nx() / grid.ny())));
        }
        return new Volume(grid, new VoxelData.Floats(values), Rescale.NONE, modality);
    }

    /** A CT of a ball of water whose edge is blurred over 6 mm, on a grid. */
    static Volume ball(Geometry grid) {
        return scan(grid, Modality.CT, p -> edge(p.minus(CENTER).length() - RADIUS_MM));
    }

    /** Hounsfield units at a distance from a skin: -300 exactly on it. */
    static double edge(double distanceMm) {
        return Math.max(-1000, Math.min(100, -300 - 200 * distanceMm));
    }

    /** A grid about the ball whose axes run left, up and back, 1 x 1.5 x 1.2 mm. */
    static Geometry sagittalGrid() {
        Affine a = Affine.ofColumns(new double[] {0, -1, 0}, new double[] {0, 0, 1.5}, new double[] {1.2, 0, 0},
                new double[] {CENTER.x() - 54, CENTER.y() + 50, CENTER.z() - 51});
        return new Geometry(101, 69, 91, a);
    }

    /** A view of the ball along the patient's back-to-front axis. */
    static Camera camera(boolean perspective) {
        return new Camera(CENTER, new Point3(0, 1, 0), new Point3(0, 0, 1), 128, perspective);
    }
}
