package org.ventail.verify.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.testkit.RandomSeed;

class GrowthAndRiskTest {
    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @Test
    void comingFirstGetsRarerInALargerGallery() {
        int[] ranks = seed.random().ints(20, 1, 101).toArray();
        double before = 1;
        for (int g = 1; g <= 100; g++) {
            double now = DistractorGrowth.firstShare(ranks, 100, g);
            assertTrue(now <= before + 1e-12);
            before = now;
        }
        assertEquals(new CumulativeMatch(ranks, 100).within(1).share().orElseThrow(), before, 1e-12);
    }

    @Test
    void aloneEverybodyIsFirst() {
        assertEquals(1, DistractorGrowth.firstShare(new int[] {100, 7}, 100, 1), 1e-12);
    }

    @Test
    void drawsStrangersWithoutPuttingThemBack() {
        // one of four strangers is nearer; two are drawn: missed with 2/4
        assertEquals(0.5, DistractorGrowth.firstShare(new int[] {2}, 5, 3), 1e-12);
    }

    @Test
    void tellsWhereADistanceLiesAmongOthers() {
        assertEquals(0.5, Percentile.of(2, List.of(1.0, 3.0)).orElseThrow());
        assertEquals(0.25, Percentile.of(1, List.of(1.0, 3.0)).orElseThrow());
        assertTrue(Percentile.of(1, List.of()).isEmpty());
    }

    @Test
    void somebodyUniqueInTheTableIsNamedWithoutAPicture() {
        JointRisk r = JointRisk.of(Set.of(), List.of());
        assertEquals(1, r.risk());
        assertEquals(1, r.classSize());
    }

    @Test
    void anAttackerWhoRecognisesNobodyKeepsTheClass() {
        JointRisk r = JointRisk.of(Set.of("b", "c", "d"),
                List.of(new JointRisk.View(1, Map.of("b", 0.5, "c", 2.0, "d", 3.0), false)));
        assertEquals(0.25, r.risk());
        assertEquals(0.5, r.worstCase(), "by the order of the list only b is as near");
    }

    @Test
    void anAttackerWhoRecognisesNarrowsTheClass() {
        JointRisk r = JointRisk.of(Set.of("b", "c"), List.of(new JointRisk.View(1, Map.of("b", 0.5, "c", 2.0), true)));
        assertEquals(2, r.candidates());
        assertEquals(0.5, r.risk());
    }

    @Test
    void whoeverWasNotComparedStaysACandidate() {
        assertEquals(2, JointRisk.of(Set.of("b"), List.of(new JointRisk.View(1, Map.of(), true))).candidates());
    }

    @Test
    void moreKnowledgeNeverLowersTheRisk() {
        Random random = seed.random();
        Set<String> others = Set.of("b", "c", "d", "e", "f");
        List<JointRisk.View> views = new ArrayList<>();
        JointRisk before = JointRisk.of(others, views);
        for (int i = 0; i < 10; i++) {
            Map<String, Double> people = new TreeMap<>();
            others.forEach(p -> people.put(p, random.nextDouble()));
            views.add(new JointRisk.View(random.nextDouble(), people, random.nextBoolean()));
            JointRisk now = JointRisk.of(others, views);
            assertTrue(now.risk() >= before.risk());
            assertTrue(now.worstCase() >= before.worstCase());
            assertTrue(now.worstCase() >= now.risk());
            before = now;
        }
    }
}
