package org.ventail.api.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final String PATH = "/home/somebody/raw/Somebody_Else.nii";

    @Test
    void theReasonOfAFailureIsWordsAndNeverAPath() {
        assertEquals("No Such File", Problem.reason(new NoSuchFileException(PATH)));
        assertEquals("Access Denied", Problem.reason(new AccessDeniedException(PATH)));
        assertEquals("No space left on device",
                Problem.reason(new FileSystemException(PATH, null, "No space left on device")));
        assertEquals("the header is cut off", Problem.reason(new IOException("the header is cut off")));
        assertEquals("EOF", Problem.reason(new EOFException()));
    }
}
