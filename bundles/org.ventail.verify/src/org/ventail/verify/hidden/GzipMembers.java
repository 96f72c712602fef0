package org.ventail.verify.hidden;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The members of a gzip file (RFC 1952): fields of their headers, and bytes behind the last one, which readers ignore. */
final class GzipMembers {
    private static final int BLOCK = 1 << 16;
    private static final int MAGIC = 0x1f8b;
    private static final int CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int TRAILER_BYTES = 8;

    private GzipMembers() {
    }

    static void look(Path file, Consumer<String> problems) throws IOException {
        String own = file.getFileName().toString().replaceFirst("\\.gz$", "");
        try (PushbackInputStream in = new PushbackInputStream(new BufferedInputStream(Files.newInputStream(file), BLOCK),
                BLOCK)) {
            int members = 0;
            while (member(in, own, problems)) {
                members++;
            }
            if (in.read() >= 0) {
                problems.accept(members == 0 ? "It is no gzip file." : "Bytes follow the compressed data.");
            }
        }
    }

    /** Passes over a member; false where none begins. */
    private static boolean member(PushbackInputStream in, String own, Consumer<String> problems) throws IOException {
        byte[] fixed = in.readNBytes(10);
        if (fixed.length < 10 || ((fixed[0] & 0xff) << Byte.SIZE | fixed[1] & 0xff) != MAGIC) {
            in.unread(fixed);
            return false;
        }
        int flags = fixed[3];
        if ((flags & EXTRA) != 0) {
            in.skipNBytes(in.read() | in.read() << Byte.SIZE);
            problems.accept("The gzip header has an extra field.");
        }
        String name = (flags & NAME) != 0 ? text(in) : own;
        if (!name.equals(own)) {
            problems.accept("The gzip header holds another file name.");
        }
        if ((flags & COMMENT) != 0) {
            text(in);
            problems.accept("The gzip header has a comment.");
        }
        in.skipNBytes((flags & CHECKSUM) != 0 ? 2 : 0);
        inflate(in);
        in.skipNBytes(TRAILER_BYTES);
        return true;
    }

    private static String text(InputStream in) throws IOException {
        StringBuilder s = new StringBuilder();
        for (int c = in.read(); c > 0; c = in.read()) {
            s.append((char) c);
        }
        return s.toString();
    }

    private static void inflate(PushbackInputStream in) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            byte[] block = new byte[BLOCK];
            byte[] out = new byte[4 * BLOCK];
            int length = 0;
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    length = in.read(block);
                    if (length < 0) {
                        throw new IOException("the compressed data end too early");
                    }
                    inflater.setInput(block, 0, length);
                }
                inflater.inflate(out);
            }
            in.unread(block, length - inflater.getRemaining(), inflater.getRemaining());
        } catch (DataFormatException e) {
            throw new IOException("not readable as gzip", e);
        } finally {
            inflater.end();
        }
    }
}
