package org.ventail.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Spacing;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.FilledHead;

/**
 * People drawn from the morphable head of the shared data, as scans of whole heads: skin of the mesh; skull, brain, eyes,
 * teeth and airways of the phantom under it. Nobody's heads, as many as a test needs. Immutable; any thread.
 */
public final class IctHeads {
    /** The file among the shared data, for {@link TestData#require}. */
    public static final String FILE = "heads/ict_face_model/ict_heads.bin";
    private static final double RADIUS_MM = 135;
    private static final double MAX_DEGREES = 9;
    private static final double MAX_SHIFT_MM = 8;
    /** Where the mean mesh has the middle between the ear canals of {@link FilledHead}: to the left, backwards, up. */
    private static final Point3 MIDDLE_MM = new Point3(0, -3, 22.5);
    private static final Point3 LOW_MM = new Point3(-102, -142, -165);
    private static final Point3 HIGH_MM = new Point3(102, 112, 135);
    private final IctModel model;

    private IctHeads(IctModel model) {
        this.model = model;
    }

    /** Reads the model. */
    public static IctHeads read(Path file) throws IOException {
        return new IctHeads(IctModel.read(file));
    }

    /** A person: the same number is the same one for ever. Takes about a second of work. */
    public Person person(long number) {
        float[] v = model.person(number);
        for (int i = 0; i < v.length; i += 3) {
            v[i] -= (float) MIDDLE_MM.x();
            v[i + 1] -= (float) MIDDLE_MM.y();
            v[i + 2] -= (float) MIDDLE_MM.z();
        }
        MeshDistance skin = new MeshDistance(v, model.quads(), LOW_MM, HIGH_MM);
        return new Person(number, new FilledHead((x, f, z) -> skin.at(x, -f, z)));
    }

    /** A T1 of a person, see {@link Person#scan}. */
    public Scan scan(long person, long visit, double spacingMm) {
        return person(person).scan(Contrast.T1, visit, spacingMm);
    }

    /** Somebody who can be scanned often. */
    public static final class Person {
        private final long number;
        private final FilledHead head;

        private Person(long number, FilledHead head) {
            this.number = number;
            this.head = head;
        }

        /**
         * A scan with cubic voxels. The frame is the true one.
         *
         * @param visit turns the head by up to 9 degrees about each axis, shifts it by up to 8 mm along each and makes its
         *        own noise; 0 lies straight
         */
        public Scan scan(Contrast contrast, long visit, double spacingMm) {
            Affine toHead = lpsToHead(visit);
            return new Scan(head.voxelise(contrast, grid(spacingMm), toHead, 31 * number + visit), frame(toHead));
        }

        /** The true brain in such a scan. */
        public Mask brain(long visit, double spacingMm) {
            return head.brain(grid(spacingMm), lpsToHead(visit));
        }

        private Affine lpsToHead(long visit) {
            Affine straight = Affine.ofRows(1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0);
            if (visit == 0) {
                return straight;
            }
            Random r = new Random(visit * 7919 + number);
            Affine turned = turn(0, 1, r).compose(turn(1, 2, r)).compose(turn(0, 2, r));
            return straight.compose(turned).compose(Affine.translate(shift(r), shift(r), shift(r)));
        }
    }

    private static double shift(Random r) {
        return MAX_SHIFT_MM * (2 * r.nextDouble() - 1);
    }

    private static Affine turn(int a, int b, Random r) {
        double angle = Math.toRadians(MAX_DEGREES * (2 * r.nextDouble() - 1));
        double[] m = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0};
        m[5 * a] = Math.cos(angle);
        m[5 * b] = Math.cos(angle);
        m[4 * a + b] = -Math.sin(angle);
        m[4 * b + a] = Math.sin(angle);
        return Affine.ofRows(m);
    }

    private static HeadFrame frame(Affine lpsToHead) {
        Affine toLps = lpsToHead.inverse();
        return new HeadFrame(toLps.apply(new Point3(0, 0, 0)), toLps.applyDirection(new Point3(0, 1, 0)),
                toLps.applyDirection(new Point3(0, 0, 1)), RADIUS_MM);
    }

    private static Geometry grid(double mm) {
        int nx = (int) Math.ceil(212 / mm);
        int ny = (int) Math.ceil(264 / mm);
        int nz = (int) Math.ceil(276 / mm);
        return Geometry.axisAligned(nx, ny, nz, new Spacing(mm, mm, mm),
                new Point3(-(nx - 1) * mm / 2, -(ny - 1) * mm / 2 - 16, -134));
    }
}
