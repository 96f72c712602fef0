package org.ventail.verify.hidden;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.dcm4che3.io.DicomInputStream;
import org.ventail.verify.hidden.DicomPlace.Parsed;

/** All places of a DICOM file. The whole object is in memory while it is looked at. */
final class DicomPlaces implements HidingPlace {
    private static final int PREAMBLE = 128;
    private static final List<DicomPlace> ALL = List.of(new Overlays(), new EmbeddedPictures(), new UnusedBits(),
            new Padding(), new CodecComments(), new RleRest());

    static boolean looksLike(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(PREAMBLE + 4);
            return head.length == PREAMBLE + 4
                    && new String(head, PREAMBLE, 4, StandardCharsets.US_ASCII).equals("DICM");
        }
    }

    @Override
    public void look(Path file, Consumer<String> problems) throws IOException {
        if (!looksLike(file)) {
            return;
        }
        Parsed dicom = parse(file, problems);
        for (DicomPlace place : ALL) {
            place.look(dicom, problems);
        }
    }

    private static Parsed parse(Path file, Consumer<String> problems) throws IOException {
        long size = Files.size(file);
        try (DicomInputStream in = new DicomInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.setIncludeBulkData(DicomInputStream.IncludeBulkData.YES);
            var data = in.readDataset(-1, -1);
            if (in.getPosition() < size && in.read() >= 0) {
                problems.accept("Bytes follow the end of the data set.");
            }
            return new Parsed(file, data, String.valueOf(in.getTransferSyntax()).trim());
        } catch (RuntimeException e) {
            throw new IOException("not readable as DICOM", e);
        }
    }
}
