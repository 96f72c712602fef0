package org.ventail.io.dicom;

import java.io.IOException;
import java.nio.file.Path;
import org.ventail.api.model.Problem;

/** The sentences for what can be wrong with DICOM files; none carries a value of a tag that identifies. */
final class DicomProblems {
    private DicomProblems() {
    }

    static Problem truncated(Path file, String what) {
        return Problem.error("dicom.truncated", "The DICOM file is incomplete: " + what + ".", file,
                "Copy or export the file again from its source.");
    }

    static Problem unreadable(Path file, Throwable cause) {
        String why = cause instanceof StackOverflowError ? "sequences are nested too deeply" : plain(cause);
        return Problem.error("dicom.unreadable", "The DICOM file cannot be parsed: " + why + ".", file,
                "Export the file again, or leave it out of the folder.");
    }

    /** Messages of a parser can quote values of the file, so only our own (in IOExceptions) are shown. */
    private static String plain(Throwable cause) {
        boolean ours = cause.getClass() == IOException.class && cause.getMessage() != null;
        return ours ? cause.getMessage() : "it is damaged";
    }

    static Problem notDicom(Path file, boolean empty) {
        return Problem.error("dicom.not-dicom",
                empty ? "The file has a DICOM name but is empty."
                        : "The file has a DICOM name but is not a DICOM file.",
                file, "Leave it out of the folder, or export it again as DICOM.");
    }

    static Problem badPixels(Path file, String why) {
        return Problem.error("dicom.bad-pixels", "The description of the pixels contradicts itself: " + why + ".", file,
                "Export the file again from its source.");
    }

    static Problem unsupportedPixels(Path file, String why) {
        return Problem.error("dicom.unsupported-pixels", "The pixels are of a kind that is not supported: " + why + ".",
                file, "Convert the series, for example to 16-bit grey values, or leave it out.");
    }

    static Problem codecMissing(Path file, String codec, String whatToDo) {
        return Problem.error("dicom.codec-missing", "The pixels are compressed with " + codec
                + " and nothing here can decode that.", file, whatToDo);
    }

    static Problem undecodable(Path file, int frame, Throwable cause) {
        return Problem.error("dicom.undecodable", "Frame " + (frame + 1) + " cannot be decoded: " + plain(cause) + ".",
                file, "Export the file again, uncompressed if possible.");
    }

    static Problem functionalGroups(Path file, int groups, int frames) {
        return Problem.error("dicom.bad-frames", "The file declares " + frames + " frames but describes " + groups
                + ".",
                file, "Export the file again from its source.");
    }

    static Problem tooLarge(Path file, long megabytes) {
        return Problem.error("dicom.too-large", "The series needs " + megabytes
                + " MB of memory, more than there is.", file,
                "Start Ventail with more memory (-vmargs -Xmx…), or split the series.");
    }
}
