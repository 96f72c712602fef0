package org.ventail.deid.text;

import java.util.Locale;

/** Why something was cut out of a text. */
public enum Category {
    /** A word of an identifying attribute of the same object. */
    IDENTIFIER,
    /** A day, a month of a year, or a time of day, in figures or words. */
    DATE,
    /** A telephone number. */
    PHONE,
    /** An e-mail address. */
    EMAIL,
    /** An address in the web, of a computer, or of a file in it. */
    LINK,
    /** A long number or code, as records have them. */
    NUMBER,
    /** A name beside a title, or after what says whose it is. */
    TITLE,
    /** An age that few reach. */
    AGE,
    /** Words joined by a caret as names of persons are, which do not describe an examination. */
    NAME;

    /** For counting: {@code text-date}. */
    public String label() {
        return "text-" + name().toLowerCase(Locale.ROOT);
    }
}
