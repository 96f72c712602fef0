package org.ventail.audit;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the parts of a log lie.
 *
 * @param home the home folder
 */
record AuditFiles(Path home) {
    /** The name of the key pair that signs the log. */
    static final String KEY = "audit";

    /** From a home folder, its audit folder or the log file itself. */
    static AuditFiles locate(Path homeOrFile) {
        Path path = homeOrFile.toAbsolutePath().normalize();
        if (Files.isDirectory(path.resolve("audit")) || Files.isDirectory(path) && !path.endsWith("audit")) {
            return new AuditFiles(path);
        }
        Path folder = path.endsWith("audit") ? path : path.getParent();
        return new AuditFiles(folder.endsWith("audit") ? folder.getParent() : folder);
    }

    Path folder() {
        return home.resolve("audit");
    }

    Path log() {
        return folder().resolve("audit.jsonl");
    }

    Path head() {
        return folder().resolve("audit.head");
    }

    Path lock() {
        return folder().resolve("audit.lock");
    }

    Path publicKey() {
        return SigningKeys.publicKeyFile(home, KEY);
    }
}
