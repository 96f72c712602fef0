package org.ventail.verify.text;

/** Letters are brighter than what they stand on, or darker. */
enum Ink {
    BRIGHT, DARK
}
