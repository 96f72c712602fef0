package org.ventail.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Digest;
import org.ventail.testkit.ChildJvm;

class AuditProcessesTest {
    private static final List<Class<?>> NEEDED = List.of(AuditLog.class, Digest.class, ObjectMapper.class,
            JsonParser.class,
            JsonInclude.class);
    @TempDir
    Path home;

    @Test
    void takesEntriesFromSeveralProcesses() throws Exception {
        Process one = ChildJvm.start(Appender.class, NEEDED, home.toString(), "15");
        Process two = ChildJvm.start(Appender.class, NEEDED, home.toString(), "15");
        assertTrue(one.waitFor(ChildJvm.PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertTrue(two.waitFor(ChildJvm.PATIENCE_SECONDS, TimeUnit.SECONDS));

        assertEquals(0, one.exitValue());
        assertEquals(0, two.exitValue());
        AuditVerification found = AuditVerifier.verify(home);
        assertTrue(found.ok(), found.message());
        assertEquals(30, found.entries());
    }

    @Test
    void goesOnAfterItsWriterWasKilled() throws Exception {
        Process writer = ChildJvm.start(Appender.class, NEEDED, home.toString(), "100000");
        Path log = home.resolve("audit").resolve("audit.jsonl");
        for (int i = 0; i < 20 * ChildJvm.PATIENCE_SECONDS && !(Files.exists(log) && Files.size(log) > 4000); i++) {
            Thread.sleep(50);
        }
        writer.destroyForcibly().waitFor();

        AuditEntry next = AuditLog.open(home).append(SomeLog.EVENT);

        AuditVerification found = AuditVerifier.verify(home);
        assertTrue(found.ok(), found.message());
        assertEquals(next.sequence(), found.entries());
        assertTrue(found.entries() > 4);
    }

    /** Appends so many entries in a process of its own. */
    public static final class Appender {
        private Appender() {
        }

        public static void main(String[] arguments) throws Exception {
            AuditLog log = AuditLog.open(Path.of(arguments[0]));
            for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
                log.append(SomeLog.EVENT);
            }
        }
    }
}
