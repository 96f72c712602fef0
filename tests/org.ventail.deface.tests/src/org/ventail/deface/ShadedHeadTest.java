package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Point3;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.testkit.TestData;

/** Coils on the skin see the rim of a head many times brighter than its middle. */
class ShadedHeadTest {
    private static final double RIM_MM = 90;

    /** @param middle brightness of the middle of the scan over that of the rim */
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.1})
    void aHeadWithADarkMiddleIsDefacedAndKeepsItsBrain(double middle) throws IOException, VentailException {
        Volume head = RealHeadsTest.volume(TestData.required(TestData.debianCh2(), "ch2.nii.gz"));
        Volume brain = RealHeadsTest.volume(TestData.required(TestData.debianCh2Brain(), "ch2bet.nii.gz"));
        DefacedVolume r = Scans.deface(shaded(head, middle));
        assertEquals(Status.DEFACED, r.status(), "confidence " + r.recipe().confidence());
        Mask truth = Mask.of(brain.geometry(), i -> brain.value(i) > 0);
        assertEquals(0, r.changed().and(truth).count(), "brain voxels changed");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.1})
    void aHeadWithADarkMiddleBehindAHeaderThatLiesIsReported(double middle) throws IOException, VentailException {
        Volume head = RealHeadsTest.volume(TestData.required(TestData.debianCh2(), "ch2.nii.gz"));
        Affine quarter = Affine.ofRows(1, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0, 0);
        DefacedVolume r = Scans.deface(Scans.withHeader(shaded(head, middle), quarter));
        assertEquals(Status.UNSURE, r.status(), "confidence " + r.recipe().confidence());
        assertTrue(r.findings().stream().anyMatch(f -> f.message().contains("header is wrong")));
    }

    /** One coil at the right side: on the left the head is as dark as air, and its brain cannot be told from it. */
    @Test
    void aHeadThatIsDarkOnOneSideIsNotTrusted() throws IOException, VentailException {
        Volume head = RealHeadsTest.volume(TestData.required(TestData.debianCh2(), "ch2.nii.gz"));
        Geometry g = head.geometry();
        short[] out = new short[g.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = (short) Math.round(10 * head.value(i) * Math.pow(0.1, (double) (i % g.nx()) / g.nx()));
        }
        DefacedVolume r = Scans.deface(new Volume(g, new VoxelData.Shorts(out, true), head.rescale(),
                head.modality()));
        assertEquals(Status.UNSURE, r.status(), "confidence " + r.recipe().confidence());
    }

    /** As FLAIR does: what is dark in the brain is water and says nothing of coils. */
    @Test
    void aHeadWhoseWaterIsHiddenIsTrusted() throws IOException, VentailException {
        Volume head = RealHeadsTest.volume(TestData.required(TestData.debianCh2(), "ch2.nii.gz"));
        Volume brain = RealHeadsTest.volume(TestData.required(TestData.debianCh2Brain(), "ch2bet.nii.gz"));
        short[] out = new short[head.geometry().size()];
        for (int i = 0; i < out.length; i++) {
            double water = brain.value(i) > 0 ? Math.max(0.02, Math.min(1, (head.value(i) - 62) / 15)) : 1;
            out[i] = (short) Math.round(10 * head.value(i) * water);
        }
        DefacedVolume r = Scans.deface(new Volume(head.geometry(), new VoxelData.Shorts(out, true), head.rescale(),
                head.modality()));
        assertEquals(Status.DEFACED, r.status(), "confidence " + r.recipe().confidence());
        assertEquals(0, r.changed().and(Mask.of(brain.geometry(), i -> brain.value(i) > 0)).count(), "brain voxels");
    }

    private static Volume shaded(Volume v, double middle) {
        Geometry g = v.geometry();
        short[] out = new short[g.size()];
        Point3 c = g.centerLps();
        for (int i = 0; i < out.length; i++) {
            Point3 p = g.voxelToLps().apply(new Point3(i % g.nx(), i / g.nx() % g.ny(), i / (g.nx() * g.ny())));
            double r = Math.min(1, p.minus(c).length() / RIM_MM);
            out[i] = (short) Math.round(10 * v.value(i) * (middle + (1 - middle) * r * r));
        }
        return new Volume(g, new VoxelData.Shorts(out, true), v.rescale(), v.modality());
    }
}
