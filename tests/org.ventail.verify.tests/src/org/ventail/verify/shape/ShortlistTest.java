package org.ventail.verify.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;
import org.ventail.testkit.PoorDefacing;
import org.ventail.verify.shape.ShapeAttack.Person;

/** The glance does not lose whom the slow attack would have found. */
class ShortlistTest {
    private static final double SPACING_MM = 3;
    private static final double SKIN = 150;
    private static final long FIRST_SEED = 201;
    private static final int PROBES = 4;
    /** Sixty of a thousand, in a gallery of this size. */
    private static final int SHARE_OF_THE_LIST = 2;
    private static List<ShapePrint> strangers;

    @BeforeAll
    static void describe() {
        strangers = new ShapeDecoys(Path.of("target", "face-prints")).first(30, null);
    }

    @Test
    void thePersonIsAmongTheNearestAfterALaterScanAndWithoutTheNose() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + PROBES; seed++) {
            Scan later = scan(SyntheticHead.random(seed).posed(seed));
            Scan cut = new Scan(PoorDefacing.slab(later, 20, SKIN), later.frame());
            ShapePrint self = ShapePrint.of(scan(SyntheticHead.random(seed)), null);
            for (Scan probe : List.of(later, cut)) {
                ShapeProbe attacked = ShapeProbe.of(probe, PoorDefacing.region(probe), null);
                double own = attacked.glance(self);
                long nearer = strangers.stream().filter(s -> attacked.glance(s) < own).count();
                assertTrue(nearer < SHARE_OF_THE_LIST, "person of seed " + seed + ": " + nearer + " strangers nearer");
            }
        }
    }

    @Test
    void aSmallGalleryIsComparedWholeAndALargeOneByItsNearestAndASpread() {
        Scan scan = scan(SyntheticHead.random(FIRST_SEED));
        ShapeProbe probe = ShapeProbe.of(scan, PoorDefacing.region(scan), null);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            people.add(new Person("person-" + i, strangers.get(i % strangers.size()), false));
        }
        assertEquals(Shortlist.WHOLE, Shortlist.of(probe, people.subList(0, Shortlist.WHOLE)).people().size());
        Shortlist few = Shortlist.of(probe, people);
        assertTrue(few.people().size() >= Shortlist.NEAREST && few.people().size() <= Shortlist.NEAREST + 30);
        assertEquals(30, few.spread().size());
        assertEquals(few.people(), Shortlist.of(probe, people).people());
    }

    private static Scan scan(SyntheticHead head) {
        return new Scan(head.voxelise(Contrast.T1, SyntheticHead.grid(SPACING_MM), 1), head.frame());
    }
}
