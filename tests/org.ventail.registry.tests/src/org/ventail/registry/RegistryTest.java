package org.ventail.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Digest;
import org.ventail.api.model.VentailException;
import org.ventail.testkit.ChildJvm;

class RegistryTest {
    @TempDir
    Path home;

    @Test
    void remembersReleasesOldestFirst() throws VentailException {
        Releases.Release old = new Releases.Release(Digest.of("1"), Instant.parse("2025-01-01T00:00:00Z"), "a",
                Set.of("sub-x", "sub-y"));
        Releases.Release recent = new Releases.Release(Digest.of("2"), Instant.parse("2026-01-01T00:00:00Z"), "b",
                Set.of("sub-y"));
        try (Registry registry = Registry.open(home)) {
            registry.releases().record(recent);
            registry.releases().record(old);
            registry.releases().record(old);
        }
        try (Registry registry = Registry.open(home)) {
            assertEquals(List.of(old, recent), registry.releases().all());
            assertEquals(List.of(old), registry.releases().with("sub-x"));
            assertEquals(List.of(), registry.releases().with("sub-z"));
        }
    }

    @Test
    void remembersSketchesOfAReleaseOnce() throws VentailException {
        Sketches.Kept sketch = new Sketches.Kept(Digest.of("1"), "sub-x", "a.check", "bits");
        byte[] secret;
        try (Registry registry = Registry.open(home)) {
            registry.releases().record(new Releases.Release(Digest.of("1"), Instant.EPOCH, "a", Set.of("sub-x")));
            registry.sketches().record(List.of(sketch));
            registry.sketches().record(List.of(sketch));
            secret = registry.sketches().secret("a.check");
            assertFalse(Arrays.equals(secret, registry.sketches().secret("another.check")));
        }
        try (Registry registry = Registry.open(home)) {
            assertEquals(List.of(sketch), registry.sketches().all());
            assertArrayEquals(secret, registry.sketches().secret("a.check"));
        }
    }

    @Test
    void keepsNoSketchOfAReleaseThatItDoesNotKnow() throws VentailException {
        try (Registry registry = Registry.open(home)) {
            assertThrows(VentailException.class, () -> registry.sketches().record(
                    List.of(new Sketches.Kept(Digest.of("1"), "sub-x", "a.check", "bits"))));
            assertEquals(List.of(), registry.sketches().all());
        }
    }

    @Test
    void opensARegistryFromBeforeThereWereSketches() throws Exception {
        Releases.Release old = new Releases.Release(Digest.of("1"), Instant.EPOCH, "a", Set.of("sub-x"));
        try (Registry registry = Registry.open(home)) {
            registry.releases().record(old);
            registry.database().transaction(() -> registry.database().update("drop table sketch"));
        }
        try (Registry registry = Registry.open(home)) {
            assertEquals(List.of(old), registry.releases().all());
            assertEquals(List.of(), registry.sketches().all());
        }
    }

    @Test
    void servesManyThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Registry registry = Registry.open(home)) {
            Callable<Set<String>> work = () -> {
                Set<String> names = new HashSet<>();
                for (int i = 0; i < 40; i++) {
                    names.add(registry.pseudonyms().of("p" + i));
                }
                return names;
            };
            Set<Set<String>> results = new HashSet<>();
            for (Future<Set<String>> f : threads.invokeAll(List.of(work, work, work, work))) {
                results.add(f.get());
            }
            assertEquals(1, results.size(), "all saw the same names");
            assertEquals(40, results.iterator().next().size());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void saysThatAnotherProcessHasIt() throws Exception {
        Process holder = ChildJvm.start(Holder.class, List.of(Registry.class, Digest.class, JdbcDataSource.class),
                home.toString());
        try {
            Path ready = home.resolve("ready");
            for (int i = 0; i < 20 * ChildJvm.PATIENCE_SECONDS && !Files.exists(ready); i++) {
                Thread.sleep(50);
            }
            assertTrue(Files.exists(ready), "the child opened it");
            VentailException e = assertThrows(VentailException.class,
                    () -> Registry.open(home, Duration.ofMillis(200)));
            assertEquals("registry.busy", e.problem().code());
        } finally {
            holder.destroyForcibly().waitFor();
        }
        Registry.open(home).close();
    }

    @Test
    void saysThatItCannotBeWritten() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "x");
        VentailException e = assertThrows(VentailException.class, () -> Registry.open(file));
        assertEquals("registry.unusable", e.problem().code());
    }

    @Test
    void refusesADamagedKey() throws Exception {
        Registry.open(home).close();
        Files.writeString(home.resolve("keys").resolve("pseudonym.key"), "short");
        VentailException e = assertThrows(VentailException.class, () -> Registry.open(home));
        assertTrue(e.getMessage().contains("damaged"), e.getMessage());
    }

    @Test
    void refusesAHomeThatWouldBeReadAsDatabaseOptions() {
        VentailException e = assertThrows(VentailException.class, () -> Registry.open(home.resolve("x;INIT=drop")));
        assertEquals("registry.path", e.problem().code());
    }

    /** Opens a registry and keeps it until it is killed. */
    public static final class Holder {
        private Holder() {
        }

        public static void main(String[] arguments) throws Exception {
            Path home = Path.of(arguments[0]);
            try (Registry registry = Registry.open(home)) {
                Files.createFile(home.resolve("ready"));
                Thread.sleep(1000 * ChildJvm.PATIENCE_SECONDS);
            }
        }
    }
}
