package org.ventail.api.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {
    /** FIPS 180-2, appendix B.1. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path temp;

    @Test
    void isSha256() throws Exception {
        assertEquals(ABC, Digest.of("abc").hex());
        assertEquals(ABC, Digest.ofFile(Files.writeString(temp.resolve("abc"), "abc")).hex());
    }

    @Test
    void takesNothingElse() {
        assertThrows(IllegalArgumentException.class, () -> new Digest("abc"));
        assertThrows(IllegalArgumentException.class, () -> new Digest(ABC.toUpperCase(Locale.ROOT)));
    }
}
