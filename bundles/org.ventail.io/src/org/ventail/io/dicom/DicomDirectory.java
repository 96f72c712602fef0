package org.ventail.io.dicom;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * The table of contents of an exchange medium (PS3.3 Annex F). It is not needed to find files, but tells which ones were lost. It
 * never leaves: it repeats names, ids and dates of everybody on the medium. {@link DicomMediumWriter} makes a new one
 * of released files.
 */
final class DicomDirectory {
    static final String SOP_CLASS = "1.2.840.10008.1.3.10";

    private DicomDirectory() {
    }

    /** That it stays behind, and, if files that it names are not there, that they are lost. */
    static List<Problem> problems(Path file) throws VentailException {
        return DicomHeaderParser.parse(file, header -> problems(file, header.dataset()));
    }

    private static List<Problem> problems(Path file, Attributes dataset) {
        Sequence records = dataset.getSequence(Tag.DirectoryRecordSequence);
        long lost = records == null ? 0 : records.stream().map(r -> r.getStrings(Tag.ReferencedFileID))
                .filter(id -> id != null && id.length > 0 && !exists(file, id)).count();
        Problem stays = Problem.info("dicom.directory", "A DICOMDIR repeats names, ids and dates of everybody on its medium: it"
                + " stays behind.", file,
                "Nothing: the files were found without it; 'ventail medium' makes a new one of a release.");
        return lost == 0 ? List.of(stays) : List.of(Problem.warning("dicom.directory-incomplete",
                "The DICOMDIR names " + lost + " files that are not there.", file, "Copy the whole medium again."), stays);
    }

    private static boolean exists(Path directory, String[] id) {
        try {
            Path folder = directory.toAbsolutePath().getParent();
            Path named = folder;
            for (String part : id) {
                named = named.resolve(part);
            }
            // a name that leads out of the folder is hostile and is not looked at
            return named.normalize().startsWith(folder.normalize()) && Files.exists(named);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
