package org.ventail.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a release that belong to nobody alone, as BIDS wants them: {@code dataset_description.json}, {@code
 * README}, a list of what is no BIDS, and {@link ParticipantsTable} if the policy asks for it.
 */
final class SharedFiles {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String BIDS_VERSION = "1.8.0";
    private static final String DESCRIPTION = "dataset_description.json";
    private static final String README = "README";
    private static final String IGNORED = ".bidsignore";

    private SharedFiles() {
    }

    /** Writes those into the staging folder that are the same for everybody; the same bytes for the same program. */
    static void write(Path out) throws IOException {
        ObjectNode n = JSON.createObjectNode().put("Name", "Scans released by " + Product.NAME)
                .put("BIDSVersion", BIDS_VERSION).put("DatasetType", "derivative");
        n.putArray("GeneratedBy").addObject().put("Name", Product.NAME).put("Version", Product.version());
        JSON.writeValue(out.resolve(DESCRIPTION).toFile(), n);
        Files.writeString(out.resolve(README), """
                Scans without faces and without what identifies people, released by %s.

                manifest.json lists every file with its digest and is signed; notice.txt is for the people in the data.
                participants.tsv, if it is there, lists all people; sub-*_scans.tsv says what else may be said of each scan.
                """.formatted(Product.NAME));
        Files.writeString(out.resolve(IGNORED), """
                manifest.*
                SHA256SUMS
                notice.txt
                sub-*/ct/
                sub-*/image/
                **/*.dcm
                **/*.nrrd
                """);
    }

    /** Where they lie, once written. */
    static List<Path> in(Path out) {
        return Stream.concat(Stream.of(out.resolve(DESCRIPTION), out.resolve(README), out.resolve(IGNORED),
                out.resolve(ParticipantsTable.NAME)), ParticipantsTable.phenotypes(out).stream()).filter(Files::exists).toList();
    }
}
