package org.ventail.workflow.align;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.testkit.RandomSeed;

/** A head of balls of different brightness is found again where it was moved to, in another contrast. */
class RigidRegistrationTest {
    private static final double TOLERANCE_MM = 2;
    private static final Geometry GRID = Geometry.axisAligned(48, 52, 50, new Spacing(4.5, 4.5, 4.5),
            new Point3(-106, -115, -110));
    private static final HeadFrame HEAD = HeadFrame.fromHeader(new Point3(0, 0, 0), 95);

    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    /** Balls in a bigger one, moved; brightness through a curve. */
    private static Volume scan(long shape, Affine moved, boolean otherContrast) {
        Random random = new Random(shape);
        double[][] balls = new double[25][];
        for (int b = 0; b < balls.length; b++) {
            balls[b] = new double[] {random.nextInt(110) - 55, random.nextInt(130) - 65, random.nextInt(110) - 55,
                    10 + random.nextInt(18), 40 + random.nextInt(160)};
        }
        Affine back = moved.inverse();
        short[] data = new short[GRID.size()];
        for (int i = 0; i < data.length; i++) {
            Point3 p = back.apply(GRID.voxelToLps().apply(new Point3(i % 48, i / 48 % 52, i / 48 / 52)));
            double v = p.length() < 85 ? 20 : 0;
            for (double[] b : balls) {
                v = p.minus(new Point3(b[0], b[1], b[2])).length() < b[3] ? b[4] : v;
            }
            data[i] = (short) (otherContrast && v > 0 ? 250 - v : v);
        }
        return new Volume(GRID, new VoxelData.Shorts(data, true), Rescale.NONE, Modality.MR);
    }

    private static RigidRegistration.Result register(Volume a, Volume b) {
        return new RigidRegistration(ReducedScan.of(a), HEAD, ReducedScan.of(b), null).run(Optional.empty());
    }

    @Test
    void findsAHeadThatMovedInAnotherContrast() {
        long shape = seed.random().nextLong();
        Motion motion = Motion.none(new Point3(0, 0, 0)).turned(2, 9).turned(0, -7).shifted(0, 11).shifted(1, -6);
        RigidRegistration.Result r = register(scan(shape, Affine.IDENTITY, false), scan(shape, motion.toAffine(), true));
        assertTrue(r.sound(), r.toString());
        for (Point3 p : new Point3[] {new Point3(60, 0, 0), new Point3(0, -60, 0), new Point3(0, 0, 60)}) {
            double off = r.toOther().apply(p).minus(motion.toAffine().apply(p)).length();
            assertTrue(off < TOLERANCE_MM, off + " mm off");
        }
    }

    @Test
    void doesNotTrustAMotionOntoSomethingElse() {
        Random random = seed.random();
        short[] noise = new short[GRID.size()];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) random.nextInt(200);
        }
        Volume other = new Volume(GRID, new VoxelData.Shorts(noise, true), Rescale.NONE, Modality.MR);
        assertFalse(register(scan(random.nextLong(), Affine.IDENTITY, false), other).sound());
    }
}
