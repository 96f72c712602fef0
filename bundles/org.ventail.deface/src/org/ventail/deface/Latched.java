package org.ventail.deface;

import java.util.function.Supplier;

/**
 * A value made when it is first asked for. Threads that ask at the same time may each make it, and get equal ones: no
 * thread waits for another, so parallel work cannot block itself.
 */
final class Latched<T> {
    private final Supplier<T> maker;
    private volatile T value;

    Latched(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T v = value;
        if (v == null) {
            v = maker.get();
            value = v;
        }
        return v;
    }
}
