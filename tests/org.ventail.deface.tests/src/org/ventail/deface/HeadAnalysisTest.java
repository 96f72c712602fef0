package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;
import org.ventail.phantom.SyntheticKnee;

/** Heads are found however they lie, whatever their size, contrast and slices: a table of kinds of scans. */
class HeadAnalysisTest {
    /** How far an eye of the atlas may come to lie from a synthetic head's. */
    private static final double EYE_MM = 15;
    /** Height of a synthetic head's mouth, LPS mm. */
    private static final double MOUTH_MM = -55;
    private static final Point3 ATLAS_EYE = new Point3(35, -65, -38);
    private final HeadAnalysis analysis = new HeadAnalysis(HeadAtlas.load());

    @ParameterizedTest
    @CsvSource({"7001,T1", "7002,T1", "7003,CT", "1,T2", "7005,FLAIR", "7006,PD", "7007,T1_ENHANCED"})
    void findsHeadsOfAnyContrast(long seed, Contrast contrast) {
        expectFound(new Case(seed, Affine.IDENTITY, contrast), grid(3, 3, 3));
    }

    @ParameterizedTest
    @CsvSource({"1,0,45,T1", "2,1,-45,CT", "3,1,30,T1", "4,2,-30,T1", "5,2,45,T2"})
    void takesATiltForNoLie(long seed, int axis, double degrees, Contrast contrast) {
        expectFound(new Case(seed, turned(axis, degrees), contrast), grid(3, 3, 3));
    }

    @ParameterizedTest
    @CsvSource({"1,0.75,T1", "2,0.75,CT", "3,0.85,T2"})
    void findsChildren(long seed, double size, Contrast contrast) {
        expectFound(new Case(seed, Affine.scale(size, 1.02 * size, 1.04 * size), contrast), grid(3, 3, 3));
    }

    @ParameterizedTest
    @CsvSource({"1,5,1.5,1.5,T1", "2,1.5,5,1.5,CT", "3,1.5,1.5,5,T2"})
    void findsHeadsInThickSlices(long seed, double x, double y, double z, Contrast contrast) {
        expectFound(new Case(seed, Affine.IDENTITY, contrast), grid(x, y, z));
    }

    @ParameterizedTest
    @CsvSource({"1,CT", "2,T1"})
    void findsTheHeadOnAWholeBody(long seed, Contrast contrast) {
        Geometry g = box(560, 300, 1700, new Spacing(5, 5, 6), new Point3(0, 40, -700));
        Case c = new Case(seed, Affine.IDENTITY, contrast);
        expectFound(c, SyntheticHead.random(seed).onBody().voxelise(contrast, g, seed));
    }

    @ParameterizedTest
    @CsvSource({"1,0,90,T1", "2,0,180,CT", "3,1,180,T1", "4,2,-90,CT"})
    void reportsAHeaderThatLies(long seed, int axis, double degrees, Contrast contrast) {
        Case c = new Case(seed, turned(axis, degrees), contrast);
        Head found = find(c.scan(grid(3, 3, 3)));
        assertTrue(found.headerLies(), () -> c + ": " + found.fit());
        assertFalse(found.trusted());
        expectEyes(c, found);
    }

    @ParameterizedTest
    @EnumSource(names = {"T1", "T2", "CT", "FLAIR"})
    void aKneeIsNoHead(Contrast contrast) {
        Geometry g = box(180, 180, 220, new Spacing(2.5, 2.5, 2.5), new Point3(0, 0, 10));
        Head found = find(SyntheticKnee.voxelise(contrast, g, 1));
        assertFalse(found.found(), () -> found.fit() + " " + found.grades());
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void paddingUnderACutHeadIsNoErasedFace(long seed) {
        Geometry g = grid(3, 3, 3);
        Case c = new Case(seed, Affine.IDENTITY, Contrast.T1);
        Volume whole = c.scan(g);
        expectFound(c, Scans.mr(g,
                i -> g.voxelToLps().z(0, 0, i / (g.nx() * g.ny())) < MOUTH_MM ? 0 : whole.value(i)));
    }

    @Test
    void aPositronScanAloneIsNeverTrusted() {
        Volume pet = new Case(1, Affine.IDENTITY, Contrast.PET).scan(grid(4, 4, 4));
        assertEquals(Modality.PT, pet.modality());
        assertFalse(find(pet).trusted());
    }

    private Head find(Volume v) {
        return analysis.analyze(v, SubMonitor.convert(new NullProgressMonitor()));
    }

    private void expectFound(Case c, Geometry g) {
        expectFound(c, c.scan(g));
    }

    private void expectFound(Case c, Volume scan) {
        Head found = find(scan);
        assertTrue(found.trusted() && found.faceLeft(), () -> c + ": " + found.fit() + " " + found.grades());
        expectEyes(c, found);
        assertEquals(0, brainInReach(c, found, scan.geometry()), c + ": voxels of brain that a cut would take");
    }

    private static void expectEyes(Case c, Head found) {
        for (int side = -1; side <= 1; side += 2) {
            Point3 eye = found.fit().atlasToLps()
                    .apply(new Point3(side * ATLAS_EYE.x(), ATLAS_EYE.y(), ATLAS_EYE.z()));
            double off = eye.minus(c.eye(side)).length();
            assertTrue(off < EYE_MM, c + ": an eye is " + off + " mm off");
        }
    }

    private static int brainInReach(Case c, Head found, Geometry g) {
        Mask brain = c.brain(g);
        FaceShape shape = new FaceShape(DefaceOptions.DEFAULT.parts());
        Affine toAtlas = found.fit().atlasToLps().inverse().compose(g.voxelToLps());
        Affine toBrain = found.brain().distanceMm().geometry().lpsToVoxel().compose(g.voxelToLps());
        double far = HeadFields.BRAIN_MARGIN_MM + HeadFields.BRAIN_SURFACE_MM;
        int lost = 0;
        for (int i = brain.nextSet(0); i >= 0; i = brain.nextSet(i + 1)) {
            int x = i % g.nx();
            int y = i / g.nx() % g.ny();
            int z = i / (g.nx() * g.ny());
            boolean in = shape.depth(toAtlas.x(x, y, z), toAtlas.y(x, y, z), toAtlas.z(x, y, z)) > 0;
            lost += in && found.brain().distance(toBrain, x, y, z) > far ? 1 : 0;
        }
        return lost;
    }

    /** A synthetic head, moved in LPS millimetres from how it lies by itself. */
    private record Case(long seed, Affine move, Contrast contrast) {
        Volume scan(Geometry g) {
            Volume v = SyntheticHead.random(seed).voxelise(contrast, before(g), seed);
            return new Volume(g, v.data(), v.rescale(), v.modality());
        }

        Mask brain(Geometry g) {
            Mask b = SyntheticHead.random(seed).brain(before(g));
            return Mask.of(g, b::get);
        }

        Point3 eye(int side) {
            HeadFrame f = SyntheticHead.random(seed).frame();
            return move.apply(f.centerLps().plus(f.left().times(side * 31.5)).plus(f.anterior().times(77.5))
                    .plus(f.superior().times(13.5)));
        }

        private Geometry before(Geometry g) {
            return new Geometry(g.nx(), g.ny(), g.nz(), move.inverse().compose(g.voxelToLps()));
        }
    }

    private static Geometry grid(double x, double y, double z) {
        return box(250, 270, 270, new Spacing(x, y, z), new Point3(0, -4, 0));
    }

    private static Geometry box(double x, double y, double z, Spacing s, Point3 center) {
        int nx = (int) Math.ceil(x / s.xMm());
        int ny = (int) Math.ceil(y / s.yMm());
        int nz = (int) Math.ceil(z / s.zMm());
        Point3 half = new Point3((nx - 1) * s.xMm() / 2, (ny - 1) * s.yMm() / 2, (nz - 1) * s.zMm() / 2);
        return Geometry.axisAligned(nx, ny, nz, s, center.minus(half));
    }

    private static Affine turned(int axis, double degrees) {
        double[] m = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0};
        int a = (axis + 1) % 3;
        int b = (axis + 2) % 3;
        m[5 * a] = Math.cos(Math.toRadians(degrees));
        m[5 * b] = m[5 * a];
        m[4 * b + a] = Math.sin(Math.toRadians(degrees));
        m[4 * a + b] = -m[4 * b + a];
        return Affine.ofRows(m);
    }
}
