package org.ventail.io.dicom;

import java.util.stream.IntStream;
import org.ventail.api.model.VentailException;

/** A loop over frames on all cores whose body may fail with a {@link VentailException}. */
final class Parallel {
    /** What is done for one index. */
    @FunctionalInterface
    interface Body {
        void run(int index) throws VentailException;
    }

    private Parallel() {
    }

    static void forEach(int count, Body body) throws VentailException {
        try {
            IntStream.range(0, count).parallel().forEach(i -> {
                try {
                    body.run(i);
                } catch (VentailException e) {
                    throw new Carrier(e);
                }
            });
        } catch (Carrier c) {
            throw c.carried;
        }
    }

    /** Takes the checked exception through the stream. */
    private static final class Carrier extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final VentailException carried;

        Carrier(VentailException carried) {
            super(carried);
            this.carried = carried;
        }
    }
}
