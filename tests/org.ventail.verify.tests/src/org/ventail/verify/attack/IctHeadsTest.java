package org.ventail.verify.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.phantom.Contrast;
import org.ventail.render.SkinField;
import org.ventail.testkit.IctHeads;
import org.ventail.testkit.TestData;

/** The people that attackers are measured on look like people inside, too. */
class IctHeadsTest {
    private static final double MM = 3;
    private static IctHeads.Person person;

    @BeforeAll
    static void draw() throws IOException {
        person = IctHeads.read(TestData.require(IctHeads.FILE)).person(1);
    }

    @Test
    void theBrainIsOfAPlausibleSizeAndUnderTheSkin() {
        Mask brain = person.brain(1, MM);
        assertTrue(brain.volumeMl() > 850 && brain.volumeMl() < 1700, () -> brain.volumeMl() + " ml");
        SkinField skin = SkinField.of(person.scan(Contrast.CT, 1, MM).volume());
        for (int i = brain.nextSet(0); i >= 0; i = brain.nextSet(i + 97)) {
            Point3 v = new Point3(i % brain.geometry().nx(), i / brain.geometry().nx() % brain.geometry().ny(),
                    i / brain.geometry().nx() / brain.geometry().ny());
            assertTrue(skin.at(brain.geometry().voxelToLps().apply(v)) > 0);
        }
    }

    @Test
    void theSkullIsBoneInCtAndTheNoseIsBeforeTheEars() {
        var scan = person.scan(Contrast.CT, 0, MM);
        Volume v = scan.volume();
        long bone = 0;
        for (int i = 0; i < v.geometry().size(); i++) {
            bone += v.value(i) > 700 ? 1 : 0;
        }
        double boneMl = bone * v.geometry().voxelVolumeMm3() / 1000;
        assertTrue(boneMl > 150 && boneMl < 1200, () -> boneMl + " ml of bone");
        SkinField skin = SkinField.of(v);
        Point3 middle = scan.frame().centerLps();
        assertTrue(skin.at(middle.plus(scan.frame().anterior().times(95))) > 0);
        assertTrue(skin.at(middle.plus(scan.frame().anterior().times(135))) <= 0);
    }

    @Test
    void aVisitIsRepeatableAndAnotherOneIsNot() {
        assertArrayEquals(values(1), values(1));
        assertFalse(Arrays.equals(values(1), values(2)));
        assertEquals(1, person.scan(Contrast.T1, 2, 6).frame().anterior().length(), 1e-9);
    }

    private static short[] values(long visit) {
        return ((VoxelData.Shorts) person.scan(Contrast.T1, visit, 6).volume().data()).array();
    }
}
