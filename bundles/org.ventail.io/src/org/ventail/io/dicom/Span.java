package org.ventail.io.dicom;

/**
 * Where a top-level element lies in a file (in the inflated bytes, if deflated).
 *
 * @param start first byte of the tag
 * @param valueStart first byte of the value
 * @param end first byte after the value
 */
record Span(long start, long valueStart, long end) {
}
