package org.ventail.verify.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.render.Camera;
import org.ventail.render.ScreenPoint;
import org.ventail.render.SkinField;
import org.ventail.render.SurfaceCaster;
import org.ventail.render.SurfaceView;

/**
 * Points on the skin of a head. A biometric template: kept in memory only. The array is shared: read-only.
 *
 * @param data six numbers a point: place in head axes (left, forward, up, millimetres) and unit normal out of the head
 */
record SkinCloud(float[] data) {
    static final int STRIDE = 6;
    /** Skin seen more from the side than this belongs to another view. */
    private static final double MIN_FACING = 0.3;
    /** Where the scan ends there is no skin, but a cut. */
    private static final double BORDER_VOXELS = 1.5;

    int size() {
        return data.length / STRIDE;
    }

    /** One in so many of its points, close together in memory. */
    SkinCloud oneIn(int many) {
        float[] few = new float[STRIDE * ((size() + many - 1) / many)];
        for (int i = 0; i < few.length; i += STRIDE) {
            System.arraycopy(data, i * many, few, i, STRIDE);
        }
        return new SkinCloud(few);
    }

    /**
     * Looks at a part of a head.
     *
     * @param scan grid of the scan that the skin was taken from
     * @param pixelMm distance between points
     */
    static SkinCloud of(SkinField skin, HeadFrame frame, Geometry scan, SkinPart part, double pixelMm,
            IProgressMonitor monitor) {
        List<Camera> cameras = new ArrayList<>();
        part.yawsDeg().forEach(yaw -> cameras.add(Camera.face(frame, yaw, 0, 2 * frame.radiusMm()).parallel()));
        Builder points = new Builder(frame, scan, part, cameras);
        int size = (int) Math.ceil(2 * frame.radiusMm() / pixelMm);
        for (Camera c : cameras) {
            points.add(c, new SurfaceCaster().trace(skin, c, size, size, monitor), size);
        }
        return new SkinCloud(Arrays.copyOf(points.data, points.length));
    }

    private static final class Builder {
        private final Affine toHead;
        private final Affine toVoxel;
        private final Geometry scan;
        private final SkinPart part;
        private final List<Camera> cameras;
        private float[] data = new float[STRIDE * 1024];
        private int length;

        Builder(HeadFrame frame, Geometry scan, SkinPart part, List<Camera> cameras) {
            this.toHead = HeadAxes.toLps(frame).inverse();
            this.toVoxel = scan.lpsToVoxel();
            this.scan = scan;
            this.part = part;
            this.cameras = cameras;
        }

        void add(Camera camera, SurfaceView view, int size) {
            for (int p = 0; p < size * size; p++) {
                double facing = view.normals()[3 * p + 2];
                if (Float.isNaN(view.depthMm()[p]) || facing < MIN_FACING) {
                    continue;
                }
                Point3 at = camera.toLps(new ScreenPoint(p % size, p / size, view.depthMm()[p]), size, size);
                Point3 normal = view.normalLps(p, camera);
                Point3 inHead = toHead.apply(at);
                if (part.holds(inHead.y(), inHead.z()) && bestSeen(normal, facing) && within(toVoxel.apply(at))) {
                    add(inHead, toHead.applyDirection(normal));
                }
            }
        }

        /** So that no skin counts twice. */
        private boolean bestSeen(Point3 normal, double facing) {
            return cameras.stream().allMatch(c -> -normal.dot(c.viewDirection()) <= facing + 1e-6);
        }

        private boolean within(Point3 v) {
            return inside(v.x(), scan.nx()) && inside(v.y(), scan.ny()) && inside(v.z(), scan.nz());
        }

        private static boolean inside(double v, int n) {
            return v > BORDER_VOXELS && v < n - 1 - BORDER_VOXELS;
        }

        private void add(Point3 p, Point3 n) {
            if (length + STRIDE > data.length) {
                data = Arrays.copyOf(data, 2 * data.length);
            }
            for (double v : new double[] {p.x(), p.y(), p.z(), n.x(), n.y(), n.z()}) {
                data[length++] = (float) v;
            }
        }
    }
}
