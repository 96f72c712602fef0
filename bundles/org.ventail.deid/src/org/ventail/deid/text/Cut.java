package org.ventail.deid.text;

/**
 * A stretch of a text that identifies.
 *
 * @param from first character
 * @param to after the last
 * @param category why, never what
 */
record Cut(int from, int to, Category category) {
}
