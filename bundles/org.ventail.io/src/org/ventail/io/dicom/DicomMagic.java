package org.ventail.io.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the first bytes and the name of a file say about it. */
enum DicomMagic {
    /** Has the DICM prefix. */
    CERTAIN,
    /** No prefix, but begins with an element of group 0002 or 0008. */
    LIKELY,
    /** Only the name says so. */
    NAME_ONLY,
    /** As {@link #NAME_ONLY}, and without a byte. */
    EMPTY,
    /** Something else. */
    NO;

    /** As many are looked at. */
    static final int HEAD_BYTES = 132;
    private static final int MAX_FIRST_VALUE_BYTES = 1024;

    static DicomMagic of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(file, in.readNBytes(HEAD_BYTES));
        }
    }

    /** Whether a file begins like DICOM. */
    static boolean likely(Path file) {
        try {
            DicomMagic magic = of(file);
            return magic == CERTAIN || magic == LIKELY;
        } catch (IOException e) {
            // a file that cannot be read is nobody's; whoever wants its pixels will hear why
            return false;
        }
    }

    /** @param head the first {@link #HEAD_BYTES} of the file, or all that there are */
    static DicomMagic of(Path file, byte[] head) {
        if (head.length == HEAD_BYTES && head[128] == 'D' && head[129] == 'I' && head[130] == 'C'
                && head[131] == 'M') {
            return CERTAIN;
        }
        if (startsWithElement(head)) {
            return LIKELY;
        }
        return !named(file) ? NO : head.length == 0 ? EMPTY : NAME_ONLY;
    }

    /** Whether the name says DICOM. */
    static boolean named(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".dcm") || name.endsWith(".dicom") || name.endsWith(".ima");
    }

    private static boolean startsWithElement(byte[] b) {
        if (b.length < 12) {
            return false;
        }
        boolean little = (b[0] == 2 || b[0] == 8) && b[1] == 0;
        boolean big = b[0] == 0 && b[1] == 8;
        if (!little && !big) {
            return false;
        }
        boolean explicit = upperCase(b[4]) && upperCase(b[5]);
        int length = b[4] & 0xff | (b[5] & 0xff) << 8 | (b[6] & 0xff) << 16 | b[7] << 24;
        return explicit || little && length >= 0 && length <= MAX_FIRST_VALUE_BYTES;
    }

    private static boolean upperCase(byte b) {
        return b >= 'A' && b <= 'Z';
    }
}
