package org.ventail.deid;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ventail.api.deid.DeidContext;

/**
 * The headers that were cleaned last. The slices of a series say the same but for a few values, so that of most files
 * only these need to be cleaned. Holds no more than a few headers, in memory only. Any thread.
 */
final class KnownHeaders {
    private static final int LARGEST_BYTES = 1 << 18;
    /** How much longer the header of another slice may be. */
    private static final int ROOM = 256;
    private final int most;
    private volatile List<KnownHeader> headers = List.of();

    /** @param most of them */
    KnownHeaders(int most) {
        this.most = most;
    }

    /**
     * What becomes of a file.
     *
     * @return empty if it is like none of them
     * @throws IOException if it cannot be read, or its pixels are not what its header says
     */
    Optional<CleanHeader> like(FileChannel file, DeidContext context) throws IOException {
        List<KnownHeader> known = headers;
        int longest = 0;
        for (KnownHeader h : known) {
            longest = h.of(context) ? Math.max(longest, h.length() + ROOM) : longest;
        }
        if (longest == 0) {
            return Optional.empty();
        }
        ByteBuffer head = read(file, longest);
        for (KnownHeader h : known) {
            Optional<CleanHeader> clean = h.of(context) ? h.like(head.array(), head.position(), file) : Optional.empty();
            if (clean.isPresent()) {
                return clean;
            }
        }
        return Optional.empty();
    }

    /**
     * Remembers a file that was cleaned.
     *
     * @param notes where its elements are
     */
    void add(FileChannel file, ElementNotes notes, DeidContext context, DataSetCleaner cleaner, CleanHeader clean)
            throws IOException {
        PixelHeader pixels = clean.pixels().header();
        if (clean.pixels().from() > LARGEST_BYTES || pixels.bigEndian()) {
            return;
        }
        ByteBuffer bytes = read(file, (int) clean.pixels().from());
        HeaderBytes before = new HeaderBytes(bytes.array(), notes.elements(), !pixels.implicit());
        if (!bytes.hasRemaining() && before.wellFormed()) {
            add(new KnownHeader(context, before, cleaner, clean));
        }
    }

    private synchronized void add(KnownHeader header) {
        headers = Stream.concat(Stream.of(header), headers.stream()).limit(most).toList();
    }

    private static ByteBuffer read(FileChannel file, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        int n = 0;
        while (n >= 0 && bytes.hasRemaining()) {
            n = file.read(bytes, bytes.position());
        }
        return bytes;
    }
}
