package org.ventail.verify.header;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The optional fields before the data of a gzip file (RFC 1952).
 *
 * @param name original file name; empty when there is none
 * @param comment whether there is one
 * @param extra whether there is an extra field
 */
record GzipHeader(String name, boolean comment, boolean extra) {
    private static final int FIXED_LENGTH = 10;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;

    static GzipHeader read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] fixed = in.readNBytes(FIXED_LENGTH);
            if (fixed.length < FIXED_LENGTH) {
                throw new IOException("too short for gzip");
            }
            boolean extra = (fixed[3] & FLAG_EXTRA) != 0;
            if (extra) {
                in.skipNBytes(in.read() | in.read() << 8);
            }
            return new GzipHeader((fixed[3] & FLAG_NAME) != 0 ? text(in) : "", (fixed[3] & FLAG_COMMENT) != 0, extra);
        }
    }

    private static String text(InputStream in) throws IOException {
        StringBuilder s = new StringBuilder();
        for (int c = in.read(); c > 0; c = in.read()) {
            s.append((char) c);
        }
        return s.toString();
    }

    /** What may identify; the file's own name may stand there. */
    Optional<String> problem(Path file) {
        if (comment || extra) {
            return Optional.of("The gzip header has a comment or an extra field.");
        }
        boolean own = name.isEmpty() || file.getFileName().toString().equals(name + ".gz");
        return own ? Optional.empty() : Optional.of("The gzip header holds another file name.");
    }
}
