package org.ventail.cli;

/** A command that goes on where it was interrupted, if it is given once more; the others begin again. */
interface TakesUpWork {
}
