package org.ventail.verify.attack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/** People drawn from the morphable head of the shared data, as scans: solid heads with noise, no brain inside. */
final class IctHeads {
    private static final double RADIUS_MM = 130;
    private final float[] mean;
    private final int[] quads;
    private final float[][] modes;

    private IctHeads(float[] mean, int[] quads, float[][] modes) {
        this.mean = mean;
        this.quads = quads;
        this.modes = modes;
    }

    static IctHeads read(Path file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        in.position(4);
        float[] mean = new float[3 * in.getInt()];
        int[] quads = new int[4 * in.getInt()];
        float[][] modes = new float[in.getInt()][mean.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = in.getFloat();
        }
        for (int i = 0; i < quads.length; i++) {
            quads[i] = in.getInt();
        }
        for (float[] mode : modes) {
            float scale = in.getFloat();
            for (int i = 0; i < mode.length; i++) {
                mode[i] = scale * in.getShort();
            }
        }
        return new IctHeads(mean, quads, modes);
    }

    /**
     * A scan of a person.
     *
     * @param person the same number is the same person
     * @param visit turns the head by up to 5 degrees, shifts it and makes its own noise
     */
    Scan scan(long person, long visit, double spacingMm) {
        Random pose = new Random(visit * 7919 + person);
        double yaw = Math.toRadians(pose.nextDouble() * 10 - 5);
        Point3 shift = new Point3(pose.nextDouble() * 10 - 5, pose.nextDouble() * 10 - 5, pose.nextDouble() * 10 - 5);
        float[] points = lps(vertices(person), yaw, shift);
        Geometry grid = grid(spacingMm);
        float[] filled = new MeshVoxeliser(grid).coverage(points, quads);
        short[] values = new short[filled.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) Math.round(Math.abs(filled[i] * 800 + pose.nextGaussian() * 15));
        }
        Point3 anterior = new Point3(Math.sin(yaw), -Math.cos(yaw), 0);
        HeadFrame frame = new HeadFrame(shift, anterior, new Point3(0, 0, 1), RADIUS_MM);
        return new Scan(new Volume(grid, new VoxelData.Shorts(values, true), Rescale.NONE, Modality.MR), frame);
    }

    private float[] vertices(long person) {
        Random random = new Random(person);
        float[] v = mean.clone();
        for (float[] mode : modes) {
            double weight = random.nextGaussian();
            for (int i = 0; i < v.length; i++) {
                v[i] += weight * mode[i];
            }
        }
        return v;
    }

    /** From centimetres, y up, z forward, to LPS millimetres, turned about the vertical axis. */
    private static float[] lps(float[] v, double yaw, Point3 shift) {
        float[] out = new float[v.length];
        for (int i = 0; i < v.length; i += 3) {
            double x = 10 * v[i];
            double y = -10 * v[i + 2];
            out[i] = (float) (x * Math.cos(yaw) - y * Math.sin(yaw) + shift.x());
            out[i + 1] = (float) (x * Math.sin(yaw) + y * Math.cos(yaw) + shift.y());
            out[i + 2] = (float) (10 * v[i + 1] + shift.z());
        }
        return out;
    }

    private static Geometry grid(double mm) {
        return Geometry.axisAligned((int) (250 / mm), (int) (270 / mm), (int) (300 / mm), new Spacing(mm, mm, mm),
                new Point3(-125, -150, -145));
    }
}
