package org.ventail.deid;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Memory for copying pixels, used again and again: as many buffers as threads that copy at once. Any thread. */
final class CopyBuffers {
    /** What a core has at hand; larger ones are slower. */
    private static final int BYTES = 1 << 16;
    private final Queue<byte[]> idle = new ConcurrentLinkedQueue<>();

    /** One that nobody uses; what is in it is left from others. */
    byte[] take() {
        byte[] buffer = idle.poll();
        return buffer == null ? new byte[BYTES] : buffer;
    }

    /** Gives one back. */
    void give(byte[] buffer) {
        idle.add(buffer);
    }
}
