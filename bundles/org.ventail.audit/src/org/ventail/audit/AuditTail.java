package org.ventail.audit;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * What the end of the log looks like before the next line is written, against what the signed head says.
 *
 * <p>A crash can leave just two things behind: part of a line after what the head covers, or one whole signed line that
 * the head does not cover yet. Both are repaired, and the repair is logged. Everything else is not a crash and is
 * refused.
 *
 * @param head the true end of the chain
 * @param torn bytes of a half-written line after it
 * @param recovery the event to log when something was repaired
 */
record AuditTail(AuditHead head, byte[] torn, Optional<AuditEvent> recovery) {
    private static final int LONGEST_LINE_BYTES = 1 << 24;

    static AuditTail inspect(AuditFiles files, SigningKeys keys) throws IOException, VentailException {
        long size = Files.exists(files.log()) ? Files.size(files.log()) : 0;
        if (!Files.exists(files.head())) {
            if (size > 0) {
                throw damaged(files.head(), "the head file of the audit log is missing");
            }
            AuditHead.EMPTY.write(files.head(), keys);
        }
        AuditHead head = readHead(files, keys);
        if (size < head.bytes()) {
            throw damaged(files.log(), "the audit log is shorter than its signed head says");
        }
        return size == head.bytes() ? new AuditTail(head, new byte[0], Optional.empty())
                : beyond(files, keys, head, size);
    }

    private static AuditHead readHead(AuditFiles files, SigningKeys keys) throws VentailException {
        try {
            return AuditHead.read(files.head(), keys.pair().getPublic());
        } catch (IOException e) {
            throw damaged(files.head(), "the head file of the audit log was changed: " + e.getMessage());
        }
    }

    private static AuditTail beyond(AuditFiles files, SigningKeys keys, AuditHead head, long size)
            throws IOException, VentailException {
        byte[] rest = rest(files.log(), head.bytes(), size);
        if (Lines.of(rest).size() == 1 && rest[rest.length - 1] != '\n') {
            return new AuditTail(head, rest,
                    Optional.of(event(Map.of("found", "half-written line", "bytes", rest.length,
                            "sha256", Digest.of(rest).hex(), "keptAs", tornName(head)))));
        }
        if (Lines.of(rest).size() == 1) {
            Optional<AuditEntry> entry = following(rest, head, keys);
            if (entry.isPresent()) {
                AuditHead end = new AuditHead(entry.get().sequence(), size, entry.get().hash());
                return new AuditTail(end, new byte[0], Optional.of(event(Map.of("found", "head one line behind"))));
            }
        }
        throw damaged(files.log(), "the audit log holds lines after line " + head.entries() + " that it did not write");
    }

    private static Optional<AuditEntry> following(byte[] line, AuditHead head, SigningKeys keys) {
        try {
            AuditEntry entry = EntryJson.read(line);
            boolean ours = entry.sequence() == head.entries() + 1 && entry.previous().equals(head.hash())
                    && entry.hash().equals(EntryJson.hash(entry)) && SigningKeys.verifies(keys.pair().getPublic(),
                            EntryJson.signed(entry.hash()), Base64.getDecoder().decode(entry.signature()));
            return ours ? Optional.of(entry) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            // no entry at all: the caller refuses it
            return Optional.empty();
        }
    }

    /** Puts the torn bytes aside (they may help to find out what happened) and cuts them off. */
    void repair(AuditFiles files) throws IOException {
        if (torn.length > 0) {
            Durable.replace(files.folder().resolve(tornName(head)), torn);
            try (FileChannel channel = FileChannel.open(files.log(), StandardOpenOption.WRITE)) {
                channel.truncate(head.bytes());
                channel.force(true);
            }
        }
    }

    private static byte[] rest(Path log, long from, long size) throws IOException {
        if (size - from > LONGEST_LINE_BYTES) {
            return "\n\n".getBytes(StandardCharsets.US_ASCII);
        }
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ)) {
            channel.position(from);
            return Channels.newInputStream(channel).readNBytes((int) (size - from));
        }
    }

    private static String tornName(AuditHead head) {
        return "audit.torn-" + (head.entries() + 1);
    }

    private static AuditEvent event(Map<String, Object> parameters) {
        return AuditEvent.of("ventail", "", "audit.recovered", DicomAuditCode.SECURITY_ALERT).with(parameters);
    }

    private static VentailException damaged(Path file, String message) {
        return new VentailException(Problem.error("audit.damaged", message, file,
                "keep a copy of the home folder, run 'audit verify', find out who changed it;"
                        + " go on with a new home folder"));
    }
}
