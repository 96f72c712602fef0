package org.ventail.workflow.report.data;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ventail.verify.stats.Percentile;

/**
 * One search for a person in a gallery.
 *
 * @param rank place of the right person, 1 is first
 * @param distance to the right person; empty when the attacker saw nothing to compare
 * @param people distances to other real people by their id
 * @param decoys distances to synthetic strangers
 */
public record Search(int rank, OptionalDouble distance, Map<String, Double> people, List<Double> decoys) {
    public Search {
        people = Map.copyOf(people);
        decoys = List.copyOf(decoys);
    }

    static Search of(Details d, String when) {
        return new Search(d.whole("rank" + when, 0), d.number("distance" + when), d.numbersByName("people" + when),
                d.numbers("decoys" + when));
    }

    /** Distance to the right person, infinite when there is none. */
    public double own() {
        return distance.orElse(Double.POSITIVE_INFINITY);
    }

    /** Distances to everybody else. */
    public Stream<Double> strangers() {
        return Stream.of(people.values(), decoys).flatMap(Collection::stream);
    }

    /** Share of the decoys that are nearer than the right person; of all strangers when there are no decoys. */
    public OptionalDouble percentile() {
        return distance.isEmpty() ? OptionalDouble.empty()
                : Percentile.of(own(), decoys.isEmpty() ? List.copyOf(people.values()) : decoys);
    }
}
