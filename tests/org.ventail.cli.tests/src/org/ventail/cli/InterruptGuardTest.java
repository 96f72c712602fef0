package org.ventail.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.IProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.ventail.testkit.ChildJvm;
import org.ventail.workflow.InterruptGuard;

/** What a process does that gets a signal while its networks run. */
@EnabledOnOs(OS.LINUX)
class InterruptGuardTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({"2, 130", "15, 143", "1, 129"})
    void aSignalEndsNetworksBeforeTheirRuntimeAndIsTheExitCode(int signal, int exitCode) throws Exception {
        assumeFalse(ignored(signal), "this build ignores the signal, and so do its children");
        Process child = working();
        send(signal, child);
        assertEquals(exitCode, exitCode(child));
    }

    @Test
    void theSecondSignalEndsACommandThatDoesNotListen() throws Exception {
        Process child = working(InterruptedNetworks.DEAF);
        send(15, child);
        // two signals of a kind that nobody has heard yet are one
        await(InterruptedNetworks.told(temp.resolve("ready")), child);
        TimeUnit.MILLISECONDS.sleep(300);
        assertTrue(child.isAlive(), "one signal only cancels");
        send(15, child);
        assertEquals(143, exitCode(child));
    }

    private Process working(String... how) throws Exception {
        Path ready = temp.resolve("ready");
        List<String> arguments = new ArrayList<>(List.of(ready.toString()));
        arguments.addAll(List.of(how));
        Process child = ChildJvm.start(InterruptedNetworks.class,
                List.of(InterruptGuard.class, IProgressMonitor.class, Logger.class,
                        OrtEnvironment.class),
                arguments.toArray(String[]::new));
        await(ready, child);
        return child;
    }

    private static void await(Path file, Process child) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(ChildJvm.PATIENCE_SECONDS);
        while (!Files.exists(file) && child.isAlive() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertTrue(Files.exists(file), () -> "waited in vain for " + file.getFileName());
    }

    private static void send(int signal, Process to) throws Exception {
        assertEquals(0, new ProcessBuilder("kill", "-" + signal, Long.toString(to.pid())).start().waitFor());
    }

    private static int exitCode(Process child) throws InterruptedException {
        try {
            assertTrue(child.waitFor(ChildJvm.PATIENCE_SECONDS, TimeUnit.SECONDS), "still running");
            return child.exitValue();
        } finally {
            child.destroyForcibly();
        }
    }

    /** A process in the background of some shells, or under nohup, is deaf to some signals. */
    private static boolean ignored(int signal) throws IOException {
        String mask = Files.readAllLines(Path.of("/proc/self/status")).stream().filter(l -> l.startsWith("SigIgn:"))
                .findFirst().orElseThrow().substring("SigIgn:".length()).strip();
        return (Long.parseUnsignedLong(mask, 16) >>> (signal - 1) & 1) == 1;
    }
}
