package org.ventail.api.model;

/** A number of things as people write it: {@code 1 file}, {@code 2 files}. Any thread. */
public final class Count {
    private Count() {
    }

    /** Of things whose plural ends in an s. */
    public static String of(long number, String thing) {
        return of(number, thing, thing + "s");
    }

    /** Of things with another plural, such as {@code person} and {@code people}. */
    public static String of(long number, String thing, String things) {
        return number + " " + (number == 1 ? thing : things);
    }
}
