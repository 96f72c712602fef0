package org.ventail.deface;

import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/** The inner loops of the defacer. Lies in its package, because they are nobody else's. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class Kernels {
    private static final double SMALL_RADIUS_MM = 3.1;
    private static final double RADIUS_MM = 8;
    private Volume ct;
    private Geometry grid;
    private boolean[] ball;
    private ScalarGrid scan;
    private SimilarityMetric metric;
    private Affine tilt;

    /** A CT of 512x512x300, and a ragged ball of the size of a brain on a grid of 2 mm. */
    @Setup
    public void make() {
        Geometry large = Geometry.axisAligned(512, 512, 300, new Spacing(0.48, 0.48, 0.6), new Point3(-123, -123, -90));
        short[] values = new short[large.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) (i * 31);
        }
        ct = new Volume(large, new VoxelData.Shorts(values, true), Rescale.NONE, Modality.CT);
        grid = Geometry.axisAligned(92, 106, 100, new Spacing(2, 2, 2), new Point3(-92, -106, -100));
        ball = new boolean[grid.size()];
        float[] v = new float[ball.length];
        for (int i = 0; i < ball.length; i++) {
            int x = i % 92 - 46;
            int y = i / 92 % 106 - 53;
            int z = i / 92 / 106 - 50;
            ball[i] = x * x / 900.0 + y * y / 1300.0 + z * z / 1000.0 < 1 + 0.1 * Math.sin(0.9 * x) * Math.sin(0.7 * y);
            v[i] = ball[i] ? 1 : 0;
        }
        scan = new ScalarGrid(grid, v);
        HeadAtlas atlas = HeadAtlas.load();
        metric = new SimilarityMetric(AtlasSamples.of(atlas, 2), scan.reduced(4.0),
                Contrast.of(IntensityScale.of(v, Modality.MR), Modality.MR));
        tilt = Affine.ofRows(0.99, 0.1, 0, 2, -0.1, 0.99, 0.05, 1, 0, -0.05, 0.99, -3);
    }

    /** Block means of a CT of 157 MB. */
    @Benchmark
    public Object blockMeansOfALargeCt() {
        return ReducedScan.of(ct, SubMonitor.convert(new NullProgressMonitor()));
    }

    /** A million trilinear look-ups along an oblique grid. */
    @Benchmark
    public float resample() {
        Affine m = scan.geometry().lpsToVoxel().compose(tilt).compose(grid.voxelToLps());
        float sum = 0;
        for (int i = 0; i < grid.size(); i++) {
            int x = i % 92;
            int y = i / 92 % 106;
            int z = i / 92 / 106;
            float v = scan.at(m.x(x, y, z), m.y(x, y, z), m.z(x, y, z));
            sum += v == v ? v : 0;
        }
        return sum;
    }

    /** Distances to the ball for a million voxels. */
    @Benchmark
    public float[] distance() {
        return DistanceField.mm(grid, ball, true);
    }

    /** The same, no farther than 8 mm. */
    @Benchmark
    public float[] distanceUpTo8Mm() {
        return DistanceField.mm(grid, ball, true, RADIUS_MM);
    }

    /** An erosion by a small ball. */
    @Benchmark
    public boolean[] erosion() {
        return Morphology.eroded(grid, ball, SMALL_RADIUS_MM);
    }

    /** The largest connected piece. */
    @Benchmark
    public boolean[] largestPiece() {
        return Morphology.largest(grid, ball);
    }

    /** Similarity of scan and atlas at one place, as a registration asks for some thousand times. */
    @Benchmark
    public Object similarity() {
        return metric.at(tilt);
    }
}
