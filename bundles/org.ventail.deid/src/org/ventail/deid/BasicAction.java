package org.ventail.deid;

/** What PS3.15 Table E.1-1 says about an attribute, with the choices between alternatives made (see {@link #of}). */
enum BasicAction {
    /** X: remove it. */
    REMOVE,
    /** Z: keep it, empty. */
    EMPTY,
    /** D: replace it by something that is valid and says nothing. */
    DUMMY,
    /** U: replace the UID, the same way everywhere. */
    UID,
    /** K or not in the table: keep it; for a sequence, clean its items. */
    KEEP;

    /**
     * From the table's notation. Where the table lets the object's definition decide, the alternative is taken that is
     * valid for every definition: X/Z is emptied, anything with D is replaced, X/Z/U* (references to images) keeps its
     * cleaned items.
     */
    static BasicAction of(String notation) {
        return switch (notation) {
            case "X" -> REMOVE;
            case "Z", "X/Z" -> EMPTY;
            case "D", "X/D", "Z/D", "X/Z/D" -> DUMMY;
            case "U" -> UID;
            case "K", "C", "X/Z/U*" -> KEEP;
            default -> throw new IllegalArgumentException("unknown action: " + notation);
        };
    }
}
