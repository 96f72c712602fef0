package org.ventail.cli;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.ventail.workflow.InterruptGuard;

/** A command in a process of its own: two threads load and run a network until the monitor is cancelled. */
final class InterruptedNetworks {
    /** Never cancelled, whatever the monitor says. */
    static final String DEAF = "deaf";

    /** y = x x, a model of the network runtime. */
    private static final String SQUARE = "CAgSB3ZlbnRhaWw6U1oVCgF4EhAKDggBEgoKAxIBbgoDEgFuYhUKAXkSEAoOCAESCgoDEgFuCgMSAW4KGwoBeAoBeBIBeRoITWF0TXVsX3kiBk1hdE11bBIGc3F1YXJlQgQKABAN";
    private static final int SIZE = 200;

    private InterruptedNetworks() {
    }

    /**
     * Works until a signal comes.
     *
     * @param arguments the file that is written when both threads work; perhaps {@link #DEAF}
     */
    public static void main(String[] arguments) throws Exception {
        NullProgressMonitor monitor = new NullProgressMonitor();
        boolean deaf = arguments.length > 1 && arguments[1].equals(DEAF);
        Path ready = Path.of(arguments[0]);
        try (InterruptGuard guard = InterruptGuard.install(() -> {
            monitor.setCanceled(true);
            create(told(ready));
        })) {
            CountDownLatch working = new CountDownLatch(2);
            CompletableFuture<?> one = CompletableFuture.runAsync(() -> work(monitor, deaf, working));
            CompletableFuture<?> two = CompletableFuture.runAsync(() -> work(monitor, deaf, working));
            working.await();
            create(ready);
            CompletableFuture.allOf(one, two).join();
            System.exit(guard.exitCode().orElse(ExitCode.CANCELLED));
        }
    }

    /** The file that is written when the first signal has come. */
    static Path told(Path ready) {
        return ready.resolveSibling(ready.getFileName() + ".told");
    }

    private static void create(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void work(NullProgressMonitor monitor, boolean deaf, CountDownLatch working) {
        OrtEnvironment runtime = OrtEnvironment.getEnvironment();
        try (OnnxTensor x = OnnxTensor.createTensor(runtime, new float[SIZE][SIZE])) {
            while (deaf || !monitor.isCanceled()) {
                try (OrtSession session = runtime.createSession(Base64.getDecoder().decode(SQUARE))) {
                    session.run(Map.of("x", x)).close();
                }
                working.countDown();
            }
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
