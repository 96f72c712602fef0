package org.ventail.verify.stats;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The chance to name a person by pixels and table together.
 *
 * @param classSize people of the cohort who share this person's table row, the person included
 * @param candidates people left who fit both: the class, narrowed by every attacker who knows the person
 * @param risk one of the candidates
 * @param worstCase the same for an attacker who trusts every place in a list: one of those in the class at least as near as the
 *        right person, by the attacker who narrows most
 */
public record JointRisk(int classSize, int candidates, double risk, double worstCase) {
    /** What the number takes for granted; printed beside it. */
    public static final List<String> ASSUMPTIONS = List.of(
            "The attacker knows that the person is in this cohort, knows every table column that leaves, and knows it rightly.",
            "The attacker has a picture or scan of the person as good as the original scan, and the attackers built in here.",
            "Risk: an attacker who recognises nobody keeps everybody in the class; one who recognises the person keeps only "
                    + "those who are at least as near.",
            "Worst case: every attacker trusts the order of the list although nobody stands out; in a small class that is "
                    + "mostly chance.",
            "All candidates left are equally likely; knowledge from outside of this cohort is not modelled.");

    /**
     * What one attacker knows.
     *
     * @param own distance to the right person
     * @param people distance to each other person of the gallery
     * @param recognised whether the attacker knows that the nearest is right
     */
    public record View(double own, Map<String, Double> people, boolean recognised) {
        /** Whether somebody else is at least as near as the right person; somebody without a distance may be. */
        boolean keeps(String person) {
            return people.getOrDefault(person, Double.NEGATIVE_INFINITY) <= own;
        }
    }

    /**
     * Joins them.
     *
     * @param others the other people of the class
     * @param views one per attacker
     */
    public static JointRisk of(Set<String> others, List<View> views) {
        long left = others.stream().filter(p -> views.stream().filter(View::recognised).allMatch(v -> v.keeps(p))).count();
        long fewest = views.stream().mapToLong(v -> others.stream().filter(v::keeps).count()).min().orElse(others.size());
        int candidates = 1 + (int) left;
        return new JointRisk(1 + others.size(), candidates, 1.0 / candidates,
                1.0 / (1 + Math.min(fewest, left)));
    }
}
