package org.ventail.verify.attack;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ventail.verify.attack.RecogniserOutcome.Match;
import org.ventail.verify.face.Recogniser;

/** The right person among strangers. Any thread. */
final class Gallery {
    /** People of six views each that are searched at once: their descriptions fit the second-level cache. */
    private static final int AT_ONCE = 40;
    private final FacePrint self;
    private final List<Stranger> strangers;
    /** By recogniser: the strangers in their order, kept for the next search. */
    private final Map<String, List<FaceGroup>> groups = new ConcurrentHashMap<>();

    Gallery(FacePrint self, List<Stranger> strangers) {
        this.self = self;
        this.strangers = strangers;
    }

    /** People in it; two scans of one person count once. */
    int size() {
        return 1 + (int) strangers.stream().map(Stranger::id).distinct().count();
    }

    /** Entries that are nobody. */
    int synthetic() {
        return (int) strangers.stream().filter(Stranger::synthetic).count();
    }

    Match search(Recogniser recogniser, FacePrint probe) {
        ProbeBlock block = new ProbeBlock(recogniser, probe.of(recogniser));
        double[] all = groups.computeIfAbsent(recogniser.id(), id -> groups(recogniser)).parallelStream()
                .flatMapToDouble(g -> Arrays.stream(block.distances(g))).toArray();
        Map<String, Double> byPerson = new HashMap<>();
        for (int i = 0; i < all.length; i++) {
            byPerson.merge(strangers.get(i).id(), all[i], Math::min);
        }
        Set<String> synthetic = strangers.stream().filter(Stranger::synthetic).map(Stranger::id).collect(Collectors.toSet());
        return Ranking.of(block.distance(self.of(recogniser)), byPerson, synthetic);
    }

    private List<FaceGroup> groups(Recogniser recogniser) {
        List<List<float[]>> people = strangers.stream().map(s -> s.print().of(recogniser)).toList();
        return IntStream.range(0, (people.size() + AT_ONCE - 1) / AT_ONCE).parallel()
                .mapToObj(c -> FaceGroup.of(people.subList(AT_ONCE * c, Math.min(people.size(), AT_ONCE * (c + 1)))))
                .toList();
    }
}
