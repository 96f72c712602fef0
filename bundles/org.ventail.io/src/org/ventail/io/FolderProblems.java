package org.ventail.io;

import java.nio.file.Files;
import java.nio.file.Path;
import org.ventail.api.model.Problem;

/** What can be wrong, or left out, on the way through the folders. */
final class FolderProblems {
    private FolderProblems() {
    }

    static Problem unreadable(Path file) {
        if (Files.notExists(file)) {
            return Problem.error("cohort.missing", "there is no such file or folder", file,
                    "Check the path for a typo, and that its disk is mounted.");
        }
        return Problem.error("cohort.unreadable", "a file or folder cannot be read", file,
                "Check its permissions, then scan again.");
    }

    static Problem loop(Path folder) {
        return Problem.info("cohort.link-loop", "a symbolic link leads back to a folder above it; it was not followed",
                folder, "Remove the link if it has no purpose.");
    }

    static Problem danglingLink(Path link) {
        return Problem.warning("cohort.dangling-link",
                "a symbolic link leads nowhere; what it stands for is left out", link,
                "Fetch its content (in a DataLad or git-annex data set: datalad get), or remove the link.");
    }

    static Problem tooDeep(Path folder, int levels) {
        return Problem.warning("cohort.too-deep",
                "a folder lies more than " + levels + " folders deep; what is in it was left out", folder,
                "Scan that folder itself, or move it up.");
    }

    static Problem setAside(Path folder) {
        return Problem.info("bids.skipped-folder", "a folder of derived or source data was left out", folder,
                "Open that folder itself if it should be scanned.");
    }
}
