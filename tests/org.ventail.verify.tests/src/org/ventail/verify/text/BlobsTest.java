package org.ventail.verify.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.testkit.RandomSeed;
import org.ventail.verify.text.Blobs.Blob;

class BlobsTest {
    private static final int WIDTH = 70;
    private static final int HEIGHT = 40;
    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @Test
    void measuresAPieceWithAHole() {
        // a ring of three by three
        BitSet marks = new BitSet();
        for (int i : new int[] {0, 1, 2, 8, 10, 16, 17, 18}) {
            marks.set(i);
        }
        assertEquals(List.of(new Blob(new TextBox(0, 0, 3, 3), 8, 4, 4)), Blobs.of(marks, 8));
    }

    @Test
    void findsTheSamePiecesInTurnedMarks() {
        BitSet marks = new BitSet();
        BitSet turned = new BitSet();
        Random random = seed.random();
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            if (random.nextInt(3) == 0) {
                marks.set(i / WIDTH * (WIDTH + 1) + i % WIDTH);
                turned.set(i % WIDTH * (HEIGHT + 1) + i / WIDTH);
            }
        }
        Set<Blob> pieces = Set.copyOf(Blobs.of(marks, WIDTH + 1));
        Set<Blob> long4 = pieces.stream().filter(b -> Math.max(b.box().width(), b.box().height()) >= 4)
                .collect(Collectors.toSet());
        assertEquals(long4, Set.copyOf(Blobs.of(marks, WIDTH + 1, 4)));
        assertEquals(pieces, Blobs.of(turned, HEIGHT + 1).stream().map(Blob::transposed).collect(Collectors.toSet()));
    }
}
