package org.ventail.deid.pixels;

/**
 * Bytes of a file that are written as another value.
 *
 * @param from position of the first
 * @param to position after the last
 * @param value of all of them
 */
public record Patch(long from, long to, byte value) {
}
