package org.ventail.deid.pixels;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * The values of the fragments of encapsulated pixel data as one row of bytes, read from the file as they are asked for. One
 * thread.
 */
public final class Fragments {
    private static final int BUFFER = 1 << 16;

    private record Piece(long at, long position, long length) {
    }

    private final FileChannel file;
    private final List<Piece> pieces = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long length;
    private long bufferAt;
    private int piece;

    public Fragments(FileChannel file) {
        this.file = file;
        buffer.limit(0);
    }

    /** The next fragment. @param position of its value in the file */
    public void add(long position, long bytes) {
        pieces.add(new Piece(length, position, bytes));
        length += bytes;
    }

    long length() {
        return length;
    }

    /** Where each fragment begins in the row, and the end. */
    List<Long> starts() {
        List<Long> starts = new ArrayList<>();
        pieces.forEach(p -> starts.add(p.at()));
        starts.add(length);
        return starts;
    }

    /** A byte, 0 to 255. */
    int get(long at) throws IOException {
        if (at < bufferAt || at >= bufferAt + buffer.limit()) {
            fill(at);
        }
        return buffer.get((int) (at - bufferAt)) & 0xff;
    }

    private void fill(long at) throws IOException {
        Piece p = pieceAt(at);
        buffer.clear().limit((int) Math.min(BUFFER, p.at() + p.length() - at));
        bufferAt = at;
        while (buffer.hasRemaining()) {
            if (file.read(buffer, p.position() + at - p.at() + buffer.position()) < 0) {
                throw new EOFException("fragments cut off");
            }
        }
    }

    private Piece pieceAt(long at) throws EOFException {
        if (at < 0 || at >= length) {
            throw new EOFException("fragments cut off");
        }
        while (at < pieces.get(piece).at()) {
            piece--;
        }
        while (at >= pieces.get(piece).at() + pieces.get(piece).length()) {
            piece++;
        }
        return pieces.get(piece);
    }

    /** Writes a value over some bytes of the row, wherever they lie in the file. */
    void patch(long from, long to, int value, List<Patch> patches) throws IOException {
        for (long at = from; at < to;) {
            Piece p = pieceAt(at);
            long end = Math.min(to, p.at() + p.length());
            patches.add(new Patch(p.position() + at - p.at(), p.position() + end - p.at(), (byte) value));
            at = end;
        }
    }
}
