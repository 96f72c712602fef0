package org.ventail.deid;

import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Memory for copying pixels, used again and again: as many buffers as threads that copy at once. Any thread. */
final class PageBuffers {
    /** Whole pages; with half of it, or twice, a slice takes a fifth longer. */
    private static final int BYTES = 1 << 17;
    private final Queue<ByteBuffer> idle = new ConcurrentLinkedQueue<>();

    /** One that nobody uses, outside the heap, so that files are read and written without another copy; empty. */
    ByteBuffer take() {
        ByteBuffer buffer = idle.poll();
        return buffer == null ? ByteBuffer.allocateDirect(BYTES) : buffer.clear();
    }

    /** Gives one back. */
    void give(ByteBuffer buffer) {
        idle.add(buffer);
    }
}
