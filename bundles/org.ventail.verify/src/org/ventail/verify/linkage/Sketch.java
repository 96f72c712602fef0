package org.ventail.verify.linkage;

import java.util.Base64;
import java.util.Optional;

/**
 * 1,024 bits that are about the same for two scans of one person, and say nothing without the secret they were made with.
 * Immutable by contract.
 *
 * @param bits 128 bytes
 */
record Sketch(byte[] bits) {
    static final int BITS = 1024;
    /** Changes with everything that sketches depend on: those of another version cannot be compared. */
    private static final String VERSION = "brain-1:";

    /** Share of the bits that differ: 0 for the same scan, half for patterns that have nothing in common. */
    double distance(Sketch other) {
        int different = 0;
        for (int i = 0; i < bits.length; i++) {
            different += Integer.bitCount((bits[i] ^ other.bits[i]) & 0xff);
        }
        return (double) different / BITS;
    }

    /** For a registry. */
    String text() {
        return VERSION + Base64.getEncoder().encodeToString(bits);
    }

    /**
     * What {@link #text} wrote; empty if another version did.
     *
     * @throws IllegalArgumentException if it is damaged
     */
    static Optional<Sketch> parse(String text) {
        if (!text.startsWith(VERSION)) {
            return Optional.empty();
        }
        byte[] bits = Base64.getDecoder().decode(text.substring(VERSION.length()));
        if (bits.length != BITS / 8) {
            throw new IllegalArgumentException("a sketch has " + BITS / 8 + " bytes, not " + bits.length);
        }
        return Optional.of(new Sketch(bits));
    }
}
