package org.ventail.io.dicom;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.io.DicomInputStream;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * Reads a file up to its pixel data with dcm4che's parser. The one place where anything the parser throws on a
 * damaged or hostile file becomes a problem.
 */
final class DicomHeaderParser {
    private static final int BUFFER_BYTES = 1 << 14;
    private static final int ALLOCATE_LIMIT_BYTES = 1 << 16;

    private DicomHeaderParser() {
    }

    /** What to make of a parsed header; whatever it throws is the file's fault, too. */
    @FunctionalInterface
    interface Use<T> {
        T of(DicomHeader header) throws IOException, VentailException;
    }

    static DicomHeader parse(Path file) throws VentailException {
        return parse(file, header -> header);
    }

    /**
     * Parses the header and evaluates it.
     *
     * @throws VentailException {@code dicom.truncated} or {@code dicom.unreadable}, or what {@code use} says
     */
    static <T> T parse(Path file, Use<T> use) throws VentailException {
        return guarded(file, () -> use.of(read(file)));
    }

    /** Something that is done with a file. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException, VentailException;
    }

    /** Does it, and says what is wrong with the file if that fails. */
    static <T> T guarded(Path file, Work<T> work) throws VentailException {
        try {
            return work.run();
        } catch (EOFException e) {
            throw new VentailException(DicomProblems.truncated(file, "the file ends inside its header"), e);
        } catch (NoSuchFileException e) {
            throw new VentailException(Problem.error("dicom.unreadable", "The file is no longer there.", file,
                    "Scan the folder again."), e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new VentailException(DicomProblems.unreadable(file, e), e);
        }
    }

    /** How the pixels of a file are coded; only the file's meta information is read. */
    static String transferSyntax(Path file) throws VentailException {
        return guarded(file, () -> {
            try (DicomInputStream in = new DicomInputStream(file.toFile())) {
                in.setAllocateLimit(ALLOCATE_LIMIT_BYTES);
                in.readFileMetaInformation();
                return in.getTransferSyntax().trim();
            }
        });
    }

    /** The header alone. */
    static DicomHeader read(Path file) throws IOException {
        BoundedInputHandler handler = new BoundedInputHandler();
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
                DicomInputStream in = new DicomInputStream(raw)) {
            in.setAllocateLimit(ALLOCATE_LIMIT_BYTES);
            in.setImageInputHandler(handler);
            Attributes meta = in.readFileMetaInformation();
            long metaEnd = in.getPosition();
            Attributes dataset = in.readDataset(-1, Tag.PixelData);
            UndeclaredLetters.declare(dataset);
            // at the end of the file tag() still is the last one read, but then no header lies before the position
            boolean stopped = in.tag() == Tag.PixelData && in.getPosition() > in.getTagPosition();
            Optional<PixelElement> pixels = stopped
                    ? Optional.of(new PixelElement(in.tag(), in.vr(), in.getTagPosition(), in.getPosition(),
                            BoundedInputHandler.length(in)))
                    : handler.pixels();
            String mediaClass = meta == null ? "" : meta.getString(Tag.MediaStorageSOPClassUID, "");
            return new DicomHeader(dataset, in.getTransferSyntax().trim(), mediaClass, metaEnd, pixels,
                    handler.spans(), handler.nestedPixels());
        }
    }
}
