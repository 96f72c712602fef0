package org.ventail.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/** The one connection; work on it runs one after the other, all or nothing. */
final class Database implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "create table if not exists consent(subject_key char(64) primary key, purposes varchar not null,"
                    + " valid_until date)",
            "create table if not exists pseudonym(subject_key char(64) primary key,"
                    + " pseudonym varchar(40) not null unique)",
            "create table if not exists release(manifest char(64) primary key,"
                    + " released timestamp with time zone not null, purpose varchar not null)",
            "create table if not exists release_subject(manifest char(64) not null references release,"
                    + " pseudonym varchar(40) not null, primary key(manifest, pseudonym))",
            "create table if not exists sketch(manifest char(64) not null references release,"
                    + " pseudonym varchar(40) not null, kind varchar(200) not null, text varchar(4000) not null,"
                    + " primary key(manifest, pseudonym, kind, text))");
    private final Connection connection;

    Database(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Work that belongs together. */
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Makes what is missing: also in a database of an older version, which has fewer tables. */
    synchronized void createTables() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        connection.commit();
    }

    /** Runs work as one transaction. */
    synchronized <T> T transaction(Work<T> work) throws VentailException {
        try {
            T result = work.run();
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            rollback();
        }
    }

    /** A no-op after a commit; after an exception of any kind it takes half the work back. */
    private void rollback() throws VentailException {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static VentailException failed(SQLException e) {
        return new VentailException(Problem.error("registry.failed", "the registry refused (database error "
                + e.getErrorCode() + ")", null, "check that the disk is not full; restore the registry from a backup"),
                e);
    }

    /** Only inside {@link #transaction}. */
    <T> List<T> query(String sql, Row<T> row, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values); ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        }
    }

    /** Only inside {@link #transaction}. */
    int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }
}
