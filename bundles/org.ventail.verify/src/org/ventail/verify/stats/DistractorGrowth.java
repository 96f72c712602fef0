package org.ventail.verify.stats;

/**
 * How an attack fades when the gallery grows. From the place of each person among so many strangers follows, without a new
 * attack, the chance of coming first among fewer of them drawn at random.
 */
public final class DistractorGrowth {
    private DistractorGrowth() {
    }

    /**
     * Expected share of people who come first in a gallery.
     *
     * @param ranks place of the right person of each probe in a gallery of {@code searched} people
     * @param searched people in that gallery, the right one included
     * @param gallerySize people in the gallery asked for, 1 to {@code searched}
     */
    public static double firstShare(int[] ranks, int searched, int gallerySize) {
        if (gallerySize < 1 || gallerySize > searched || ranks.length == 0) {
            throw new IllegalArgumentException("a gallery of 1 to " + searched + " people, and a probe, are needed");
        }
        double sum = 0;
        for (int rank : ranks) {
            sum += firstChance(rank - 1, searched - 1, gallerySize - 1);
        }
        return sum / ranks.length;
    }

    /** Chance that none of the nearer ones is among the drawn: hypergeometric. */
    private static double firstChance(int nearer, int strangers, int drawn) {
        double chance = 1;
        for (int i = 0; i < nearer; i++) {
            chance *= Math.max(0, strangers - drawn - i) / (double) (strangers - i);
        }
        return chance;
    }
}
