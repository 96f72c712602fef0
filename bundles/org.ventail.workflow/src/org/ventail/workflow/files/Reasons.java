package org.ventail.workflow.files;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** Why the file system refused, in words and without a path: some of its exceptions have only a file's name for a message. */
public final class Reasons {
    private Reasons() {
    }

    public static String of(IOException e) {
        String kind = e.getClass().getSimpleName().replace("Exception", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        if (e instanceof FileSystemException f) {
            return f.getReason() == null ? kind : f.getReason();
        }
        return e.getMessage() == null ? kind : e.getMessage();
    }
}
