package org.ventail.verify.groups;

import java.nio.file.Path;
import java.util.Optional;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/** Finds what one kind of file says about people. */
interface CellReader {
    /** Takes what was found. */
    @FunctionalInterface
    interface Cells {
        /**
         * One cell.
         *
         * @param keyword where it was found; keeps apart what a column gathers
         * @param written as it stands there
         */
        void add(String pseudonym, String column, String keyword, String written);
    }

    /**
     * Reads a file of its kind.
     *
     * @param owner the person whose folder it lies in
     * @return whether it is of its kind
     * @throws VentailException if it is and cannot be read
     */
    boolean read(Path file, Optional<String> owner, Cells cells) throws VentailException;

    /** A file that says something nobody can read. */
    static VentailException unreadable(Path file, String what, Exception cause) {
        return new VentailException(Problem.error("groups.unreadable",
                "a file that would leave cannot be read as a table of people: " + what, file,
                "correct it or leave it out; what it says of people is not known"), cause);
    }
}
