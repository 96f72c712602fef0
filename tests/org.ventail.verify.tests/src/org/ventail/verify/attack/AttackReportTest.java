package org.ventail.verify.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ventail.verify.attack.AttackReport.Finding;
import org.ventail.verify.attack.RecogniserOutcome.Match;

class AttackReportTest {
    private static final double THRESHOLD = 0.4;

    @Test
    void recognisesAFirstPlaceUnderTheThreshold() {
        assertEquals(Finding.RECOGNISED, report(outcome(1, 1, 0.3, 1), outcome(1, 12, 0.6, 0)).finding(1));
    }

    @Test
    void recognisesAnOutlierAboveTheThreshold() {
        assertEquals(Finding.RECOGNISED, report(outcome(1, 1, 0.5, 4), outcome(1, 12, 0.6, 0)).finding(1));
    }

    @Test
    void recognisesWhomBothRecognisersPutFirst() {
        assertEquals(Finding.RECOGNISED, report(outcome(1, 1, 0.5, 1), outcome(1, 1, 0.5, 1)).finding(1));
    }

    @Test
    void asksAboutASingleFirstPlaceAmongAHundred() {
        RecogniserOutcome[] outcomes = {outcome(1, 1, 0.5, 1), outcome(1, 2, 0.5, 1)};
        assertEquals(Finding.FIRST_BY_A_HAIR, report(100, outcomes).finding(1));
    }

    @Test
    void aSingleFirstPlaceAmongAFewSaysNothing() {
        RecogniserOutcome[] outcomes = {outcome(1, 1, 0.5, 1), outcome(1, 2, 0.5, 1)};
        assertEquals(Finding.NOT_RECOGNISED, report(99, outcomes).finding(1));
    }

    @Test
    void doesNotRecogniseALaterPlaceHoweverNear() {
        assertEquals(Finding.NOT_RECOGNISED, report(outcome(1, 2, 0.1, 5), outcome(1, 3, 0.1, 5)).finding(1));
    }

    @Test
    void demandsALaterPlaceOnRequest() {
        assertEquals(Finding.RECOGNISED, report(outcome(1, 2, 0.5, 1), outcome(1, 3, 0.5, 1)).finding(3));
    }

    @Test
    void saysNothingWhenTheIntactHeadIsNotFoundEither() {
        assertEquals(Finding.ATTACK_TOO_WEAK, report(outcome(5, 1, 0.3, 4), outcome(2, 9, 0.6, 0)).finding(1));
    }

    @Test
    void ignoresARecogniserThatDoesNotKnowTheIntactHead() {
        assertEquals(Finding.NOT_RECOGNISED, report(outcome(5, 1, 0.3, 4), outcome(1, 9, 0.6, 0)).finding(1));
    }

    @Test
    void saysNothingWhenARecogniserSawNothing() {
        Match nothing = new Match(1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
        Match known = new Match(1, 0.2, 0.5, 5);
        assertEquals(Finding.ATTACK_TOO_WEAK,
                report(new RecogniserOutcome("r", nothing, nothing, THRESHOLD)).finding(1));
        assertEquals(Finding.ATTACK_TOO_WEAK,
                report(new RecogniserOutcome("r", known, nothing, THRESHOLD)).finding(1));
    }

    @Test
    void reportsRankPercentileAndChance() {
        AttackReport r = report(outcome(1, 4, 0.5, 1), outcome(1, 16, 0.5, 0));
        assertEquals(4, r.worstRank());
        assertEquals(0.1, r.percentile(), 1e-9);
        assertEquals(1.0 / 31, r.chance(), 1e-9);
        assertEquals(31, r.toDetails().get("gallerySize"));
    }

    @Test
    void saysWhyAPlaceWithinTheRankAllowedNamesNobody() {
        assertEquals("rank 2 of 31", Finding.unrecognised(2, 1, "rank 2 of 31"));
        for (int rank = 1; rank <= 2; rank++) {
            String said = Finding.unrecognised(rank, 2, "rank " + rank + " of 31");
            assertTrue(said.startsWith("first for one attacker") && said.endsWith("by chance: rank " + rank + " of 31"), said);
        }
    }

    private static RecogniserOutcome outcome(int rankBefore, int rankAfter, double distance, double sigmas) {
        return new RecogniserOutcome("r", new Match(rankBefore, 0.2, 0.5, 5),
                new Match(rankAfter, distance, 0.5, sigmas), THRESHOLD);
    }

    private static AttackReport report(RecogniserOutcome... outcomes) {
        return report(31, outcomes);
    }

    private static AttackReport report(int gallerySize, RecogniserOutcome... outcomes) {
        return new AttackReport(List.of(outcomes), gallerySize, 30, 18, 18, 2, new byte[0], new byte[0], Optional.empty(), 1);
    }
}
