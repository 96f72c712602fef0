package org.ventail.verify.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ventail.verify.shape.ShapeAttack.Person;

/**
 * Who of many people is compared by ICP: those nearest at a glance, and a spread of all others, which says how far people are
 * from each other. The right person is always compared and no part of this. Immutable.
 *
 * @param people in the order of the gallery
 * @param spread ids of every so-manieth person, near or not
 */
record Shortlist(List<Person> people, Set<String> spread) {
    /** A gallery of that many scans is compared whole. */
    static final int WHOLE = 100;
    static final int NEAREST = 60;
    /** So many are worth a glance; of more, those nearest at a quick one. */
    private static final int GLANCED_AT = 1000;
    private static final int SPREAD = 30;

    Shortlist {
        people = List.copyOf(people);
        spread = Set.copyOf(spread);
    }

    /** All of them. */
    static Shortlist all(List<Person> strangers) {
        return new Shortlist(strangers, strangers.stream().map(Person::id).collect(Collectors.toSet()));
    }

    static Shortlist of(ShapeProbe probe, List<Person> strangers) {
        if (strangers.size() <= WHOLE) {
            return all(strangers);
        }
        List<Integer> all = IntStream.range(0, strangers.size()).boxed().toList();
        List<Integer> worth = nearest(all, GLANCED_AT, i -> probe.quickGlance(strangers.get(i).print()));
        Set<Integer> kept = new LinkedHashSet<>(
                nearest(worth, NEAREST, i -> probe.glance(strangers.get(i).print())));
        Set<String> spread = new LinkedHashSet<>();
        for (int k = 0; k < SPREAD; k++) {
            int i = (int) ((k + 0.5) * strangers.size() / SPREAD);
            kept.add(i);
            spread.add(strangers.get(i).id());
        }
        List<Person> people = new ArrayList<>();
        kept.stream().sorted().forEach(i -> people.add(strangers.get(i)));
        return new Shortlist(people, spread);
    }

    private static List<Integer> nearest(List<Integer> people, int most, ToDoubleFunction<Integer> distance) {
        if (people.size() <= most) {
            return people;
        }
        double[] far = people.parallelStream().mapToDouble(distance).toArray();
        return IntStream.range(0, far.length).boxed().sorted(Comparator.comparingDouble(i -> far[i])).limit(most)
                .map(people::get).toList();
    }
}
