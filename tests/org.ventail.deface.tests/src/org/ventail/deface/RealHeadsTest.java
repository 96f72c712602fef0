package org.ventail.deface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.deface.atlas.ByteImage;
import org.ventail.testkit.TestData;

/** Debian's whole-head T1 and its brain: the truth about brain loss. */
class RealHeadsTest {
    @Test
    void ch2LosesItsFaceAndNotOneVoxelOfBrain() throws IOException, VentailException {
        Volume head = volume(TestData.required(TestData.debianCh2(), "ch2.nii.gz"));
        Volume brain = volume(TestData.required(TestData.debianCh2Brain(), "ch2bet.nii.gz"));
        DefacedVolume r = Scans.deface(head);
        assertEquals(Status.DEFACED, r.status());
        Mask truth = Mask.of(brain.geometry(), i -> brain.value(i) > 0);
        assertEquals(0, r.changed().and(truth).count(), "brain voxels changed");
        assertTrue(r.recipe().confidence() > 0.9, "confidence " + r.recipe().confidence());
        Geometry g = head.geometry();
        assertTrue(r.changed().get(g.index(90, 212, 60)), "the brow is gone");
        assertTrue(r.changed().get(g.index(90 + 33, 125 + 66, 71 - 36)), "an eye is gone");
    }

    @Test
    void theBrainOfCh2HasNoFace() throws IOException, VentailException {
        Volume brain = volume(TestData.required(TestData.debianCh2Brain(), "ch2bet.nii.gz"));
        DefacedVolume r = Scans.deface(brain);
        assertEquals(Status.NOTHING_LEFT, r.status());
        assertSame(brain, r.volume());
    }

    @Test
    void ch2TurnedInItsHeaderIsReported() throws IOException, VentailException {
        Volume head = volume(TestData.required(TestData.debianCh2(), "ch2.nii.gz"));
        Affine quarter = Affine.ofRows(1, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0, 0);
        DefacedVolume r = Scans.deface(Scans.withHeader(head, quarter));
        assertEquals(Status.UNSURE, r.status());
        assertTrue(r.findings().stream().anyMatch(f -> f.message().contains("header is wrong")));
        assertTrue(r.changed().get(head.geometry().index(90, 212, 60)), "the brow is gone all the same");
    }

    static Volume volume(Path file) throws IOException {
        ByteImage image = ByteImage.read(file);
        Affine map = Affine.ofRows(-1, 0, 0, image.originX(), 0, -1, 0, image.originY(), 0, 0, 1, image.originZ());
        return new Volume(new Geometry(image.nx(), image.ny(), image.nz(), map), new VoxelData.Bytes(image.values(),
                false),
                Rescale.NONE, Modality.MR);
    }
}
