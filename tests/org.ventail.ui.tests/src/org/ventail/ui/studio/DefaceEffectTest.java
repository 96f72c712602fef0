package org.ventail.ui.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

class DefaceEffectTest {
    private static final Geometry GRID = Geometry.axisAligned(3, 1, 1, new Spacing(1, 1, 1), new Point3(0, 0, 0));

    private static int changed(float... after) {
        VoxelData before = new VoxelData.Floats(new float[] {Float.NaN, 1, 2});
        Volume v = new Volume(GRID, new VoxelData.Floats(after), Rescale.NONE, Modality.MR);
        Mask brain = Mask.of(GRID, i -> i < 2);
        DefacedVolume d = new DefacedVolume(v, Mask.empty(GRID), brain, brain, HeadFrame.fromHeader(GRID.centerLps(), 2),
                DefacedVolume.Status.DEFACED, new DefacedVolume.Recipe("test", "1", Map.of(), 1), List.of());
        return DefaceEffect.changedIn(brain, before, d);
    }

    @Test
    void paddingThatIsNoNumberHasNotChanged() {
        assertEquals(0, changed(Float.NaN, 1, 7));
    }

    @Test
    void countsVoxelsOfTheBrainThatDiffer() {
        assertEquals(2, changed(0, 5, 2));
    }
}
