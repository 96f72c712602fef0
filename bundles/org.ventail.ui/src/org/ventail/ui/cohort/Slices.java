package org.ventail.ui.cohort;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.eclipse.swt.widgets.Display;

/** Takes a long list slice by slice, one event each, so that the window answers in between. UI thread. */
final class Slices<T> {
    /** Rows made in one go. */
    private static final int ROWS = 40;
    private final List<T> all;
    private final ToIntFunction<T> rows;
    private int taken;

    /** @param rows how many rows one of them makes */
    Slices(List<T> all, ToIntFunction<T> rows) {
        this.all = all;
        this.rows = rows;
    }

    /** The next slice; none of them is cut. */
    List<T> next() {
        int from = taken;
        int sum = 0;
        while (taken < all.size() && sum < ROWS) {
            sum += rows.applyAsInt(all.get(taken++));
        }
        return all.subList(from, taken);
    }

    /**
     * Takes the rest, later.
     *
     * @param wanted asked before each slice; once it is not so the rest is left
     * @param end runs after the last of them; never if there is no rest
     */
    void rest(BooleanSupplier wanted, Consumer<List<T>> step, Runnable end) {
        if (taken < all.size()) {
            Display.getCurrent().asyncExec(() -> take(wanted, step, end));
        }
    }

    private void take(BooleanSupplier wanted, Consumer<List<T>> step, Runnable end) {
        if (wanted.getAsBoolean()) {
            step.accept(next());
            if (taken == all.size()) {
                end.run();
            }
            rest(wanted, step, end);
        }
    }
}
