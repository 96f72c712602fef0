package org.ventail.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Builds a BIDS dataset in a temporary folder, step by step: {@code BidsFolder.in(temp).text(...).text(...)}. */
public final class BidsFolder {
    private final Path root;

    private BidsFolder(Path root) {
        this.root = root;
    }

    /** A dataset with nothing but its description. */
    public static BidsFolder in(Path root) throws IOException {
        return new BidsFolder(root).text("dataset_description.json",
                "{\"Name\": \"test\", \"BIDSVersion\": \"1.10.0\"}");
    }

    /** A text file, its folders made as needed. */
    public BidsFolder text(String relative, String content) throws IOException {
        Files.writeString(place(relative), content);
        return this;
    }

    /** Where a file of the dataset lies; its folder exists afterwards. */
    public Path place(String relative) throws IOException {
        Path file = root.resolve(relative);
        Files.createDirectories(file.getParent());
        return file;
    }

    public Path root() {
        return root;
    }
}
