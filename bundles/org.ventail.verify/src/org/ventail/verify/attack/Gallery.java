package org.ventail.verify.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ventail.verify.attack.RecogniserOutcome.Match;
import org.ventail.verify.face.Recogniser;

/** The right person among strangers. Immutable. */
final class Gallery {
    private final FacePrint self;
    private final List<Stranger> strangers;

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
        double[] all = strangers.parallelStream().mapToDouble(s -> block.distance(s.print().of(recogniser))).toArray();
        Map<String, Double> byPerson = new HashMap<>();
        for (int i = 0; i < all.length; i++) {
            byPerson.merge(strangers.get(i).id(), all[i], Math::min);
        }
        Set<String> synthetic = strangers.stream().filter(Stranger::synthetic).map(Stranger::id).collect(Collectors.toSet());
        return Ranking.of(block.distance(self.of(recogniser)), byPerson, synthetic);
    }
}
