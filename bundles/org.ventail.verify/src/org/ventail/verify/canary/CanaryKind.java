package org.ventail.verify.canary;

/** What is planted. */
public enum CanaryKind {
    /** The head as it came, as if the defacer had done nothing. */
    INTACT_HEAD("intact head"),
    /** A name in a tag, or in the description of a NIfTI header. */
    HEADER("name in the header"),
    /** A name burned into slices. */
    BURNED_IN("name in the pixels"),
    /** A name in the item of a sequence, or in another field of a NIfTI header. */
    NESTED("name in a sequence or side field"),
    /** A name in the file's name. */
    FILE_NAME("name in a file name"),
    /** A name in a private tag, or in a NIfTI extension. */
    PRIVATE("name in a private tag or extension");

    private final String label;

    CanaryKind(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }
}
