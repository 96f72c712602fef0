package org.ventail.verify.text;

/** What a text in the pixels gives away. The names are stable; they are written into reports. */
public enum TextKind {
    /** It says what the header of the original says about the person. */
    HEADER_VALUE("a value of the original header", true),
    /** A day. */
    DATE("a date", true),
    /** A number long enough to be that of a person or an examination. */
    NUMBER("a long number", true),
    /** It is written as names are, or says that it is one. */
    NAME("a name", true),
    /** Nothing that is known to identify. */
    OTHER("other text", false);

    private final String label;
    private final boolean identifies;

    TextKind(String label, boolean identifies) {
        this.label = label;
        this.identifies = identifies;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** Whether nobody need look to know that it must not leave. */
    public boolean identifies() {
        return identifies;
    }
}
