package org.ventail.deid.text;

import java.util.Locale;

/** Why something was cut out of a text. */
public enum Category {
    /** A word of an identifying attribute of the same object. */
    IDENTIFIER,
    /** A day, in figures or words. */
    DATE,
    /** A telephone number. */
    PHONE,
    /** An e-mail address. */
    EMAIL,
    /** An address in the web or of a computer. */
    LINK,
    /** A long number or code, as records have them. */
    NUMBER,
    /** A name after a title. */
    TITLE,
    /** Words joined by a caret as names of persons are, which do not describe an examination. */
    NAME;

    /** For counting: {@code text-date}. */
    public String label() {
        return "text-" + name().toLowerCase(Locale.ROOT);
    }
}
