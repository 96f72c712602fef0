package org.ventail.verify.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ventail.api.model.VentailException;

/**
 * Reads lines of one picture however they lie: scans are stored turned and mirrored. A line of which only one way makes sense
 * tells how the others lie; they are read the other ways only if that one leaves doubt. One owner.
 */
final class LineReader {
    /** As it is, upside down, turned by half, mirrored. */
    private static final List<UnaryOperator<GreyPicture>> TURNS = List.of(p -> p, GreyPicture::flipped,
            p -> p.flipped().mirrored(), GreyPicture::mirrored);
    private static final double UPRIGHT = 1.5;
    private static final double SURE = 0.9;
    private static final double LEAD = 0.15;
    private static final int TELLING_LENGTH = 6;
    private static final int UNKNOWN = -1;
    private final LineRecogniser recogniser;
    /** The turn of lying and of upright lines. */
    private final int[] known = {UNKNOWN, UNKNOWN};

    LineReader(LineRecogniser recogniser) {
        this.recogniser = recogniser;
    }

    /** What can be read in a line, by the ways it may lie; nothing where it shows no letter or digit. */
    List<Reading> read(GreyPicture line) throws VentailException {
        boolean upright = line.height() > UPRIGHT * line.width();
        GreyPicture lying = upright ? line.transposed() : line;
        int direction = upright ? 1 : 0;
        if (known[direction] != UNKNOWN) {
            Reading r = recogniser.read(TURNS.get(known[direction]).apply(lying));
            if (r.readable() && r.confidence() >= SURE) {
                return List.of(r);
            }
        }
        List<Reading> all = new ArrayList<>();
        for (UnaryOperator<GreyPicture> turn : TURNS) {
            all.add(recogniser.read(turn.apply(lying)));
        }
        learn(direction, all);
        return all.stream().filter(r -> r.characters() > 0).toList();
    }

    private void learn(int direction, List<Reading> turns) {
        List<Reading> best = turns.stream().sorted(Comparator.comparingDouble(Reading::confidence).reversed()).toList();
        Reading first = best.get(0);
        if (first.characters() >= TELLING_LENGTH && first.confidence() >= SURE
                && best.get(1).confidence() <= first.confidence() - LEAD) {
            known[direction] = turns.indexOf(first);
        }
    }
}
