package org.ventail.verify.attack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintFileTest {
    @TempDir
    Path folder;

    @Test
    void readsWhatItWrote() {
        PrintFile file = new PrintFile(folder.resolve("sub").resolve("a.print"));
        file.write(PlainRecogniser.at(1.5, -2));
        FacePrint back = file.read().orElseThrow();
        assertEquals(2, back.views());
        assertArrayEquals(new float[] {-2}, back.descriptions().get("plain").get(1));
    }

    @Test
    void takesABrokenFileForNone() throws IOException {
        Path path = folder.resolve("a.print");
        new PrintFile(path).write(PlainRecogniser.at(1.5));
        Files.write(path, Arrays.copyOf(Files.readAllBytes(path), 20));
        assertTrue(new PrintFile(path).read().isEmpty());
        Files.writeString(path, "nonsense");
        assertTrue(new PrintFile(path).read().isEmpty());
    }

    @Test
    void goesOnWhenTheFolderCannotBeWritten() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "x");
        PrintFile file = new PrintFile(notAFolder.resolve("a.print"));
        file.write(PlainRecogniser.at(1));
        assertTrue(file.read().isEmpty());
    }
}
