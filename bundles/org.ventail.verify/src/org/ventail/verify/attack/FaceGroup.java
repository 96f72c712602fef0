package org.ventail.verify.attack;

import java.util.List;

/**
 * Some people of a gallery as one recogniser describes them, ready to be multiplied with a probe. Immutable; any thread.
 *
 * @param people descriptions of each
 * @param all these in one row
 * @param tile the same, laid side by side
 */
record FaceGroup(List<List<float[]>> people, List<float[]> all, Tile tile) {
    static FaceGroup of(List<List<float[]>> people) {
        List<float[]> all = people.stream().flatMap(List::stream).toList();
        return new FaceGroup(people, all, new Tile(all));
    }
}
