package org.ventail.verify.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ventail.verify.attack.RecogniserOutcome.Match;

class GalleryTest {
    private static final double EPS = 1e-6;
    private final PlainRecogniser recogniser = new PlainRecogniser();

    @Test
    void ranksTheRightPersonAmongStrangers() {
        Match m = gallery(PlainRecogniser.at(10), 4, 7, 20).search(recogniser, PlainRecogniser.at(6));
        assertEquals(3, m.rank());
        assertEquals(4, m.distance(), EPS);
        assertEquals(1, m.nearestStranger(), EPS);
    }

    @Test
    void takesTheBestPairOfViews() {
        Match m = gallery(PlainRecogniser.at(10, 50), 4).search(recogniser, PlainRecogniser.at(49, 100));
        assertEquals(1, m.distance(), EPS);
    }

    @Test
    void countsTiesForTheAttacker() {
        assertEquals(1, gallery(PlainRecogniser.at(10), 10, 10).search(recogniser, PlainRecogniser.at(6)).rank());
    }

    @Test
    void countsTwoScansOfOneStrangerOnce() {
        List<Stranger> strangers = List.of(new Stranger("a", PlainRecogniser.at(7), false),
                new Stranger("a", PlainRecogniser.at(6.5), false), new Stranger("b", PlainRecogniser.at(90), true));
        Gallery g = new Gallery(PlainRecogniser.at(10), strangers);
        assertEquals(3, g.size());
        assertEquals(2, g.search(recogniser, PlainRecogniser.at(6)).rank());
    }

    @Test
    void ranksAProbeWithoutDescriptionsLastNowhere() {
        Match m = gallery(PlainRecogniser.at(10), 4, 7).search(recogniser, PlainRecogniser.at());
        assertEquals(Double.POSITIVE_INFINITY, m.distance());
        assertEquals(1, m.rank());
    }

    @Test
    void refusesDistancesThatAreNoNumbers() {
        Gallery g = gallery(PlainRecogniser.at(10), 4, 7);
        assertThrows(IllegalStateException.class, () -> g.search(recogniser, PlainRecogniser.at(Double.NaN)));
    }

    @Test
    void tellsAnOutlierFromOneAmongMany() {
        Match near = people(PlainRecogniser.at(0), 20).search(recogniser, PlainRecogniser.at(0));
        Match lost = people(PlainRecogniser.at(98), 20).search(recogniser, PlainRecogniser.at(0));
        assertTrue(near.sigmas() > RecogniserOutcome.OUTLIER_SIGMAS, () -> "sigmas " + near.sigmas());
        assertTrue(lost.sigmas() < 1, () -> "sigmas " + lost.sigmas());
    }

    @Test
    void tellsNoOutlierAmongTooFewRealPeople() {
        assertEquals(0, people(PlainRecogniser.at(0), 19).search(recogniser, PlainRecogniser.at(0)).sigmas());
        assertEquals(0, gallery(PlainRecogniser.at(0), new double[50]).search(recogniser, PlainRecogniser.at(0)).sigmas());
    }

    /** Real strangers between 90 and 110. */
    private static Gallery people(FacePrint self, int count) {
        List<Stranger> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(new Stranger("person-" + i, PlainRecogniser.at(90 + 20.0 * i / (count - 1)), false));
        }
        return new Gallery(self, all);
    }

    private static Gallery gallery(FacePrint self, double... strangers) {
        List<Stranger> all = new ArrayList<>();
        for (int i = 0; i < strangers.length; i++) {
            all.add(new Stranger("stranger-" + i, PlainRecogniser.at(strangers[i]), true));
        }
        return new Gallery(self, all);
    }
}
