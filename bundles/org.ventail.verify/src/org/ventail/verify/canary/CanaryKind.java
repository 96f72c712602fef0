package org.ventail.verify.canary;

import java.util.Optional;

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
    PRIVATE("name in a private tag or extension"),
    /** A name in a JSON sidecar, under a key that nobody knows. */
    SIDECAR("name in a sidecar", "_note.json", "{}"),
    /** A name in a table beside a scan. */
    TABLE("name in a table", "_scans.tsv", "onset\n0\n");

    private final String label;
    private final Optional<String> companion;
    private final String emptyCompanion;

    CanaryKind(String label) {
        this(label, null, "");
    }

    CanaryKind(String label, String companion, String emptyCompanion) {
        this.label = label;
        this.companion = Optional.ofNullable(companion);
        this.emptyCompanion = emptyCompanion;
    }

    /** The ending of the file beside a scan that it is planted into; empty if it is the scan's own. */
    public Optional<String> companion() {
        return companion;
    }

    /** What stands in such a file before anything is planted. */
    public String emptyCompanion() {
        return emptyCompanion;
    }

    /** For people. */
    public String label() {
        return label;
    }
}
