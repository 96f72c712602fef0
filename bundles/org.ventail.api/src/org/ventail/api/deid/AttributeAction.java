package org.ventail.api.deid;

/** What happens to one attribute (PS3.15 Table E.1-1a). */
public enum AttributeAction {
    /** X: it is removed. */
    REMOVE,
    /** Z: it stays, empty. */
    EMPTY,
    /** D: it is replaced by something that is valid and says nothing. */
    DUMMY,
    /** U: its UIDs are replaced, the same way everywhere. */
    UID,
    /** K: it stays; the items of a sequence are cleaned. */
    KEEP,
    /** C: it stays without what identifies: dates are shifted, texts cleaned, items of sequences cleaned. */
    CLEAN
}
