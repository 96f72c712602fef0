package org.ventail.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ventail.api.model.Digest;
import org.ventail.api.model.VentailException;

/** A small log for the tests, and ways to harm it. */
final class SomeLog {
    static final AuditEvent EVENT = AuditEvent.of("curator", "method development", "deface",
            DicomAuditCode.INSTANCES_ACCESSED)
            .with(Map.of("voxels", 12, "mode", "replace")).in(Digest.of("in")).out(Digest.of("out"));
    private final AuditFiles files;

    private SomeLog(Path home) {
        this.files = new AuditFiles(home);
    }

    static SomeLog with(Path home, int entries) throws VentailException {
        AuditLog log = AuditLog.open(home);
        for (int i = 0; i < entries; i++) {
            log.append(EVENT);
        }
        return new SomeLog(home);
    }

    byte[] log() throws IOException {
        return Files.readAllBytes(files.log());
    }

    void log(byte[] bytes) throws IOException {
        Files.write(files.log(), bytes);
    }

    byte[] head() throws IOException {
        return Files.readAllBytes(files.head());
    }

    void head(byte[] bytes) throws IOException {
        Files.write(files.head(), bytes);
    }

    Path file() {
        return files.log();
    }

    Path headFile() {
        return files.head();
    }

    /** Writes the log anew from some of its lines, counted from 0. */
    void keepLines(int... numbers) throws IOException {
        var lines = Lines.of(log());
        var out = new ByteArrayOutputStream();
        for (int n : numbers) {
            out.write(Lines.terminated(lines.get(n)));
        }
        log(out.toByteArray());
    }
}
