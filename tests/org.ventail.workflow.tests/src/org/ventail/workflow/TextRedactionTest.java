package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.testkit.CtSlices;
import org.ventail.testkit.Lettering;
import org.ventail.testkit.TextModels;
import org.ventail.verify.text.BurnedInText;
import org.ventail.verify.text.FoundText;

class TextRedactionTest {
    private static final int SIZE = CtSlices.SIZE;
    private static final String TEXT = "LAMBERT KERN";
    private static final int SLICES = 4;
    private static final int WITH_TEXT = 2;
    private static BurnedInText finder;
    private final Geometry geometry = new Geometry(SIZE, SIZE, SLICES, Affine.scale(1, 1, 1));

    @BeforeAll
    static void load() {
        TextModels.require();
        finder = new BurnedInText();
    }

    @AfterAll
    static void unload() throws Exception {
        if (finder != null) {
            finder.close();
        }
    }

    @Test
    void takesTheTextOutAndLeavesEveryOtherVoxel() throws Exception {
        DefacedVolume before = scan(Mask.empty(geometry));
        TextRedaction.Redacted r = new TextRedaction(finder).redact(untouched(before), "DICOM", Map.of(),
                new NullProgressMonitor());
        assertEquals(Set.of(WITH_TEXT), r.slices());
        Volume after = r.defaced().volume();
        Rectangle near = CtSlices.box(TEXT);
        near.grow(8, 8);
        for (int i = 0; i < geometry.size(); i++) {
            boolean differs = after.data().get(i) != before.volume().data().get(i);
            boolean there = i / (SIZE * SIZE) == WITH_TEXT && near.contains(i % SIZE, i / SIZE % SIZE);
            assertTrue(!differs || there && r.defaced().changed().get(i), "voxel " + i);
        }
        assertEquals(List.of(), finder.in(after, BurnedInText.allSlices(after), Map.of(), new NullProgressMonitor()).texts());
    }

    @Test
    void onlyTheFileOfTheSliceHadTextTakenOut() {
        TextRedaction.Redacted r = new TextRedaction(finder).redact(untouched(scan(Mask.empty(geometry))), "NIfTI", Map.of(),
                new NullProgressMonitor());
        assertTrue(r.touches(WITH_TEXT, SLICES));
        assertFalse(r.touches(WITH_TEXT + 1, SLICES));
        assertTrue(r.touches(0, 1), "all slices in one file");
    }

    @Test
    void leavesTextOverTheBrainToTheCheck() {
        DefacedVolume before = scan(Mask.of(geometry, i -> true));
        TextRedaction.Redacted r = new TextRedaction(finder).redact(untouched(before), "DICOM", Map.of(),
                new NullProgressMonitor());
        assertSame(before, r.defaced());
        assertFalse(r.touches(WITH_TEXT, SLICES));
    }

    @Test
    void findsTextThatOnlyShowsWhenBrighterTextIsGone() throws Exception {
        float[] air = new float[SIZE * SIZE];
        Random random = new Random(5);
        for (int i = 0; i < air.length; i++) {
            air[i] = Math.round(-1000 + 10 * random.nextGaussian());
        }
        Lettering.write(air, SIZE, TEXT, 6, 6, 3, 30_000);
        Lettering.write(air, SIZE, TEXT, 6, 120, 3, -800);
        DefacedVolume before = scan(Mask.empty(geometry), air);
        List<FoundText> atFirst = finder.in(before.volume(), BurnedInText.storedSlices(before.volume()), Map.of(),
                new NullProgressMonitor()).texts();
        assertTrue(atFirst.stream().allMatch(t -> t.box().y() < 100), "the bright one hides the other " + atFirst);
        Volume after = new TextRedaction(finder).redact(untouched(before), "DICOM", Map.of(), new NullProgressMonitor()).defaced()
                .volume();
        assertEquals(List.of(), finder.in(after, BurnedInText.storedSlices(after), Map.of(), new NullProgressMonitor()).texts());
        assertTrue(
                IntStream.range(0, geometry.size()).allMatch(i -> i / (SIZE * SIZE) != WITH_TEXT || after.data().get(i) < -900),
                "both are gone");
    }

    @Test
    void takesOutTextTooFaintToReadWhereOtherSlicesShowItAndLeavesCleanOnes() throws Exception {
        List<float[]> slices = List.of(CtSlices.ct(0, TEXT), CtSlices.ct(1, TEXT), CtSlices.ct(2), CtSlices.faint(3, TEXT, 30),
                CtSlices.ct(4, TEXT), CtSlices.ct(5));
        DefacedVolume before = scan(slices);
        assertEquals(List.of(), finder.in(before.volume(), BurnedInText.storedSlices(before.volume()).subList(2, 4), Map.of(),
                new NullProgressMonitor()).texts(), "alone it cannot be read");
        TextRedaction.Redacted r = new TextRedaction(finder).redact(untouched(before), "DICOM", Map.of(),
                new NullProgressMonitor());
        assertEquals(Set.of(0, 1, 3, 4), r.slices());
        Rectangle box = CtSlices.box(TEXT);
        for (int y = box.y; y < box.y + box.height; y++) {
            for (int x = box.x; x < box.x + box.width; x++) {
                assertTrue(r.defaced().changed().get((3 * SIZE + y) * SIZE + x), "faint text at " + x + ", " + y);
            }
        }
    }

    private static TextRedaction.Redacted untouched(DefacedVolume d) {
        return new TextRedaction.Redacted(d, Set.of());
    }

    private DefacedVolume scan(Mask brain) {
        return scan(brain, CtSlices.ct(WITH_TEXT, TEXT));
    }

    private DefacedVolume scan(Mask brain, float[] withText) {
        return scan(brain, IntStream.range(0, SLICES).mapToObj(z -> z == WITH_TEXT ? withText : CtSlices.ct(z)).toList());
    }

    private static DefacedVolume scan(List<float[]> slices) {
        return scan(Mask.empty(new Geometry(SIZE, SIZE, slices.size(), Affine.scale(1, 1, 1))), slices);
    }

    private static DefacedVolume scan(Mask brain, List<float[]> slices) {
        Geometry geometry = new Geometry(SIZE, SIZE, slices.size(), Affine.scale(1, 1, 1));
        short[] values = new short[geometry.size()];
        for (int z = 0; z < slices.size(); z++) {
            float[] slice = slices.get(z);
            for (int i = 0; i < slice.length; i++) {
                values[z * slice.length + i] = (short) slice[i];
            }
        }
        Volume v = new Volume(geometry, new VoxelData.Shorts(values, true), new Rescale(1, 0), Modality.CT);
        return new DefacedVolume(v, Mask.empty(geometry), brain, Mask.empty(geometry), null, Status.DEFACED,
                new DefacedVolume.Recipe("test", "1", Map.of(), 1), List.of());
    }
}
