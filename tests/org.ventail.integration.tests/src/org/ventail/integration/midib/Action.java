package org.ventail.integration.midib;

import java.util.Locale;

/** What the validation of the MIDI-B challenge (2024) asks of a cleaned object. */
enum Action {
    /** The attribute is still there. */
    TAG_RETAINED,
    /** The attribute still has a value. */
    TEXT_NOTNULL,
    /** A text that identifies is gone from the attribute, if that is still there. */
    TEXT_REMOVED,
    /** A text that identifies nobody still stands in the attribute. */
    TEXT_RETAINED,
    /** The date is moved by the days of its person. */
    DATE_SHIFTED,
    /** The UID is another one. */
    UID_CHANGED,
    /** The UID is the same new one as wherever else the old one stood. */
    UID_CONSISTENT,
    /** The person's id is the same new one as wherever else, and nobody else's. */
    PATID_CONSISTENT,
    /** What was burned into the pixels cannot be seen. */
    PIXELS_HIDDEN,
    /** All other pixels are as they were. */
    PIXELS_RETAINED;

    /** As the challenge writes it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
