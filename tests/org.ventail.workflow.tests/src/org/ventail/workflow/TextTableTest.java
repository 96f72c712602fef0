package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.VentailException;

/** Lists to take away. */
class TextTableTest {
    private static final TextTable TABLE = new TextTable(List.of("attribute", "action"),
            List.of(List.of("(0010,0010)", "emptied, \"Z\""), List.of("=SUM(A1)", "kept")));

    @TempDir
    Path temp;

    @Test
    void quotesWhatNeedsItAndDisarmsFormulas() {
        assertEquals("attribute,action\r\n\"(0010,0010)\",\"emptied, \"\"Z\"\"\"\r\n'=SUM(A1),kept\r\n", TABLE.csv());
    }

    @Test
    void theNameChoosesTheForm() throws Exception {
        TABLE.write(temp.resolve("a.JSON"));
        TABLE.write(temp.resolve("a.csv"));
        assertEquals(TABLE.json(), Files.readString(temp.resolve("a.JSON")));
        assertEquals(TABLE.csv(), Files.readString(temp.resolve("a.csv")));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() {
        VentailException e = assertThrows(VentailException.class, () -> TABLE.write(temp.resolve("none").resolve("a.csv")));
        assertEquals("list.unwritable", e.problem().code());
    }
}
