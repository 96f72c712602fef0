package org.ventail.audit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * The append-only log {@code <home>/audit/audit.jsonl}: one JSON line an event, each chained to the one before by its
 * hash and signed; {@code audit.head} beside it says, signed, how long the log is.
 *
 * <p>Threads and processes: any number may append to the same home; a file lock puts them in a row. An entry is on the
 * disk when {@link #append} returns. A write that a crash cut short is put aside on the next use, and that is logged
 * too.
 *
 * @see AuditVerifier
 */
public final class AuditLog {
    private final AuditFiles files;
    private final SigningKeys keys;
    private final Clock clock;

    private AuditLog(AuditFiles files, SigningKeys keys, Clock clock) {
        this.files = files;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Opens the log of a home folder; makes folder, keys and log on first use.
     *
     * @throws VentailException if it cannot be written, or its end was changed by something other than a crash
     */
    public static AuditLog open(Path home) throws VentailException {
        return open(home, Clock.systemUTC());
    }

    static AuditLog open(Path home, Clock clock) throws VentailException {
        AuditFiles files = new AuditFiles(home.toAbsolutePath().normalize());
        AuditLog log = new AuditLog(files, SigningKeys.openOrCreate(home, AuditFiles.KEY), clock);
        log.locked(tail -> tail);
        return log;
    }

    /**
     * Appends an event and waits for the disk.
     *
     * @return the line as written
     * @throws VentailException if it could not be written: then nothing must happen that depends on it
     */
    public AuditEntry append(AuditEvent event) throws VentailException {
        return locked(tail -> write(event, tail));
    }

    /** Hash of the last entry, {@link AuditEntry#GENESIS} while there is none. */
    public String head() throws VentailException {
        return locked(AuditHead::hash);
    }

    /** Fingerprint of the key that signs here, for people to write down elsewhere. */
    public String fingerprint() {
        return keys.fingerprint();
    }

    /** All entries of a log as they stand there, unverified; empty when there is no log. */
    public static List<AuditEntry> entries(Path homeOrFile) throws VentailException {
        Path log = AuditFiles.locate(homeOrFile).log();
        List<AuditEntry> entries = new ArrayList<>();
        try {
            if (Files.exists(log)) {
                for (byte[] line : Lines.of(Files.readAllBytes(log))) {
                    entries.add(EntryJson.read(line));
                }
            }
            return entries;
        } catch (IOException e) {
            throw new VentailException(Problem.error("audit.damaged", "line " + (entries.size() + 1)
                    + " of the audit log cannot be read", log, "run 'audit verify' and keep a copy of the folder"), e);
        }
    }

    private interface Work<T> {
        T on(AuditHead tail) throws IOException;
    }

    private <T> T locked(Work<T> work) throws VentailException {
        try (HomeLock lock = HomeLock.acquire(files.lock())) {
            AuditTail tail = AuditTail.inspect(files, keys);
            AuditHead head = tail.head();
            if (tail.recovery().isPresent()) {
                head = recover(tail);
            }
            return work.on(head);
        } catch (IOException e) {
            throw new VentailException(Problem.error("audit.unwritable", "the audit log cannot be written: "
                    + Problem.reason(e), files.folder(), "make the folder writable or free space; nothing was released"),
                    e);
        }
    }

    private AuditHead recover(AuditTail tail) throws IOException {
        tail.repair(files);
        write(tail.recovery().get(), tail.head());
        return AuditHead.read(files.head(), keys.pair().getPublic());
    }

    private AuditEntry write(AuditEvent event, AuditHead tail) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AuditEntry entry = EntryJson.seal(event, tail.entries() + 1, now, tail.hash(), keys);
        byte[] line = Lines.terminated(EntryJson.write(entry));
        try (FileChannel channel = FileChannel.open(files.log(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.position(tail.bytes());
            Durable.put(channel, line);
        }
        new AuditHead(entry.sequence(), tail.bytes() + line.length, entry.hash()).write(files.head(), keys);
        return entry;
    }
}
