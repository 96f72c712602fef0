package org.ventail.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Verdict;
import org.ventail.api.model.Digest;

/**
 * Remembers what checks said, so that an interrupted run goes on and a finished one is shown again at once. A note counts only
 * for the very same files, check version, parameters, cohort and gallery, and only with the seal of this installation:
 * a note that somebody wrote or changed is not believed. Errors are never remembered.
 */
final class EvidenceNotes {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceNotes.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final byte[] secret;

    EvidenceNotes(Path folder, byte[] secret) {
        this.folder = folder;
        this.secret = secret.clone();
    }

    /** Removes all that is remembered in a folder: every check runs again. Other notes stay. */
    static void forget(Path folder) throws IOException {
        try (DirectoryStream<Path> notes = Files.newDirectoryStream(folder,
                f -> f.getFileName().toString().matches("[0-9a-f]{64}\\.json"))) {
            for (Path note : notes) {
                Files.delete(note);
            }
        }
    }

    /** What a note must have been made from. */
    static String key(String... parts) {
        return Digest.of(String.join("\n", parts)).hex();
    }

    Optional<CheckResult> read(String key) {
        Optional<JsonNode> note = NoteFile.read(folder.resolve(key + ".json"));
        if (note.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode result = note.get().path("result");
            return seal(key, result).equals(note.get().path("seal").asText()) ? Optional.of(ResultJson.read(result))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("a note cannot be read; the check runs again");
            return Optional.empty();
        }
    }

    void write(String key, CheckResult result) {
        if (result.verdict() == Verdict.ERROR) {
            return;
        }
        ObjectNode n = JSON.createObjectNode();
        // through text and back: the seal must be over what a reader will see
        try {
            JsonNode r = JSON.readTree(JSON.writeValueAsBytes(ResultJson.of(result)));
            n.put("seal", seal(key, r)).set("result", r);
            NoteFile.write(folder.resolve(key + ".json"), n);
        } catch (IOException e) {
            LOG.warn("a note cannot be written; the check will run again next time");
        }
    }

    private String seal(String key, JsonNode result) throws IOException {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(key.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(JSON.writeValueAsBytes(result)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
