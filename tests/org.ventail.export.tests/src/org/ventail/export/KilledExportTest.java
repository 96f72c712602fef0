package org.ventail.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.IProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.ventail.api.model.Digest;
import org.ventail.audit.CanonicalJson;
import org.ventail.gate.Gate;
import org.ventail.testkit.ChildJvm;

/** Ends an exporting process without warning, in the middle of its work, and looks at what is visible then. */
class KilledExportTest {
    private static final int KILLED = 9;
    private static final List<Class<?>> NEEDED = List.of(ReleaseExporter.class, Gate.class, CanonicalJson.class,
            Digest.class,
            IProgressMonitor.class, Bundle.class, Logger.class, ObjectMapper.class, JsonParser.class,
            JsonInclude.class);
    @TempDir
    Path folder;

    @Test
    void leavesNothingVisibleAtTheTargetWhereverItIsKilled() throws Exception {
        int seenLeftovers = 0;
        int all = operations();
        for (int n : new int[] {1, all / 3, all * 2 / 3, all - 2}) {
            Path place = Files.createDirectory(folder.resolve("place-" + n));
            Path out = place.resolve("release");
            Process child = ChildJvm.start(Exporter.class, NEEDED, folder.resolve("work-" + n).toString(),
                    out.toString(),
                    Integer.toString(n));
            assertTrue(child.waitFor(ChildJvm.PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertEquals(KILLED, child.exitValue(), "the child was killed at operation " + n);
            assertFalse(Files.exists(out), "killed at operation " + n);
            seenLeftovers += Staged.names(place).stream().anyMatch(f -> f.startsWith("release.staging-")) ? 1 : 0;

            Staged.below(folder.resolve("work-" + n), 200_000).publish(new ReleaseExporter(Staged.key()), out);
            assertEquals(List.of("release"), Staged.names(place), "the next export cleans up");
            assertTrue(ManifestVerifier.verify(out, Optional.empty()).ok());
        }
        assertEquals(4, seenLeftovers, "each was killed in the middle");
    }

    @Test
    void isWholeWhenItIsKilledRightAfterItsRename() throws Exception {
        Path out = Files.createDirectory(folder.resolve("place")).resolve("release");
        Process child = ChildJvm.start(Exporter.class, NEEDED, folder.resolve("work").toString(), out.toString(),
                Integer.toString(operations() - 1));
        assertTrue(child.waitFor(ChildJvm.PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(KILLED, child.exitValue());
        assertTrue(ManifestVerifier.verify(out, Optional.empty()).ok());
    }

    private int operations() throws Exception {
        FailingDisk counting = new FailingDisk(Integer.MAX_VALUE, () -> {});
        Staged.below(folder.resolve("count"), 200_000).publish(new ReleaseExporter(Staged.key(), counting),
                folder.resolve("counted"));
        return counting.operations();
    }

    /** Exports in a process of its own and halts at the n-th operation, with no chance to tidy up. */
    public static final class Exporter {
        private Exporter() {
        }

        public static void main(String[] arguments) throws Exception {
            Staged staged = Staged.below(Path.of(arguments[0]), 200_000);
            Disk disk = new FailingDisk(Integer.parseInt(arguments[2]), () -> Runtime.getRuntime().halt(KILLED));
            staged.publish(new ReleaseExporter(Staged.key(), disk), Path.of(arguments[1]));
        }
    }
}
