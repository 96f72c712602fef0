package org.ventail.api.check;

import java.util.List;
import java.util.Objects;

/**
 * What this installation remembers of scans that left before, for one check: sketches that the same check made of them. A
 * check hands in a new one as the detail {@link #SKETCH} of its result; it is kept when, and only when, the scan leaves.
 *
 * @param secret of this installation and for this use only: a sketch must say nothing to whoever has not got it
 * @param earlier sketches of earlier releases
 */
public record ReleaseMemory(byte[] secret, List<Earlier> earlier) {
    /** Name of the detail of a {@link CheckResult} that holds a sketch: a text of up to 4,000 characters. */
    public static final String SKETCH = "releaseSketch";

    /**
     * One scan that left.
     *
     * @param sketch what the check made of it
     * @param samePerson whether it left under the name that the person judged would have
     */
    public record Earlier(String sketch, boolean samePerson) {
        public Earlier {
            Objects.requireNonNull(sketch);
        }
    }

    public ReleaseMemory {
        secret = secret.clone();
        earlier = List.copyOf(earlier);
    }
}
