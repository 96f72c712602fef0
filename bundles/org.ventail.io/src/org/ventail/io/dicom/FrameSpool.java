package org.ventail.io.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/** Frames that were compressed again, in a nameless file until the new one is written: a file may hold thousands. One thread. */
final class FrameSpool implements AutoCloseable {
    private record Place(long offset, int length) {
    }

    private final Map<Integer, Place> places = new HashMap<>();
    private final FileChannel channel;

    /** @param folder where there must be room for the new file anyway */
    FrameSpool(Path folder) throws IOException {
        this.channel = FileChannel.open(Files.createTempFile(folder, ".frames", ".part"), StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Keeps a frame. */
    void put(int frame, byte[] bytes) throws IOException {
        places.put(frame, new Place(channel.size(), bytes.length));
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer, channel.size());
        }
    }

    boolean has(int frame) {
        return places.containsKey(frame);
    }

    /** Bytes of a frame that it has. */
    int length(int frame) {
        return places.get(frame).length();
    }

    void copy(int frame, OutputStream out) throws IOException {
        Place place = places.get(frame);
        ByteBuffer buffer = ByteBuffer.allocate(place.length());
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, place.offset() + buffer.position()) < 0) {
                throw new IOException("the spool became shorter");
            }
        }
        out.write(buffer.array());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
