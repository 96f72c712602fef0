package org.ventail.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.h2.jdbcx.JdbcDataSource;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * The memory of a home folder: an embedded database {@code <home>/registry/registry} and the pseudonym key. Holds no
 * patient id, only keyed hashes of them.
 *
 * <p>Threads: any; statements run one after the other. Processes: one at a time; a second one waits up to 10 s. Close
 * it as soon as the work is done.
 */
public final class Registry implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PAUSE_MILLIS = 50;
    private static final int ALREADY_OPEN = 90020;
    private final Database database;
    private final KeyedHash hash;

    private Registry(Database database, KeyedHash hash) {
        this.database = database;
        this.hash = hash;
    }

    /**
     * Opens the registry of a home folder; makes it on first use.
     *
     * @throws VentailException if another process keeps it, or it cannot be read or written
     */
    public static Registry open(Path home) throws VentailException {
        return open(home, PATIENCE);
    }

    static Registry open(Path home, Duration patience) throws VentailException {
        Path folder = home.toAbsolutePath().normalize().resolve("registry");
        try {
            PrivateFolder.create(folder);
            Database database = new Database(connect(folder, patience));
            try {
                database.createTables();
                return new Registry(database, KeyedHash.openOrCreate(home.resolve("keys").resolve("pseudonym.key")));
            } catch (SQLException | IOException e) {
                database.close();
                throw e;
            }
        } catch (SQLException e) {
            throw problem(e, folder);
        } catch (IOException e) {
            throw new VentailException(Problem.error("registry.unusable", "the registry cannot be used: "
                    + Problem.reason(e),
                    folder, "make the home folder writable, or restore it from a backup"), e);
        }
    }

    private static Connection connect(Path folder, Duration patience) throws SQLException, VentailException {
        String file = folder.resolve("registry").toString();
        if (file.contains(";")) {
            throw new VentailException(Problem.error("registry.path", "the home folder has a semicolon in its name",
                    folder,
                    "name another home folder"));
        }
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + file + ";TRACE_LEVEL_FILE=0");
        source.setUser("ventail");
        source.setPassword("");
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return source.getConnection();
            } catch (SQLException e) {
                if (e.getErrorCode() != ALREADY_OPEN || System.nanoTime() > deadline) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(SQLException e) throws SQLException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw e;
        }
    }

    private static VentailException problem(SQLException e, Path folder) {
        return e.getErrorCode() == ALREADY_OPEN
                ? new VentailException(Problem.error("registry.busy", "another program is using the registry", folder,
                        "wait until it is done, or close it"), e)
                : new VentailException(Problem.error("registry.unusable",
                        "the registry cannot be opened (database error "
                                + e.getErrorCode() + ")",
                        folder, "restore the registry folder from a backup"), e);
    }

    /** Who objected, and who consented to what. */
    public Consent consent() {
        return new Consent(database, hash);
    }

    /** Names under which people are released. */
    public Pseudonyms pseudonyms() {
        return new Pseudonyms(database, hash);
    }

    /** What left before. */
    public Releases releases() {
        return new Releases(database);
    }

    /** What checks remember of it. */
    public Sketches sketches() {
        return new Sketches(database, hash);
    }

    /**
     * A secret for keyed digests in cleaned files (UIDs, codes), derived from the pseudonym key; the same in every
     * release.
     */
    public byte[] cleaningSecret() {
        return hash.of("cleaning", "");
    }

    /** For tests. */
    Database database() {
        return database;
    }

    @Override
    public void close() throws VentailException {
        try {
            database.close();
        } catch (SQLException e) {
            throw new VentailException(Problem.error("registry.close",
                    "the registry could not be closed (database error "
                            + e.getErrorCode() + ")",
                    null, "check that the disk is not full"), e);
        }
    }
}
