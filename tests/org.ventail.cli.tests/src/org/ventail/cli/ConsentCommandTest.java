package org.ventail.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.testkit.FakeEngine;

/** Objections that are imported from a list. */
class ConsentCommandTest {
    @TempDir
    Path temp;
    private FakeCommandLine cli;

    @BeforeEach
    void aCohortOfTwo() throws IOException {
        cli = new FakeCommandLine(temp, 2);
    }

    @Test
    void anImportedObjectionKeepsAPersonIn() throws IOException {
        Path csv = Files.writeString(temp.resolve("list.csv"), "subject_id,purposes,until\nsub-1,,\n");
        String home = temp.resolve("home").toString();
        assertEquals(ExitCode.OK, cli.run("consent", "import", csv.toString(), "--home", home), cli.err());
        assertEquals(ExitCode.OK, cli.run("consent", "list", "--home", home), cli.err());
        assertTrue(cli.out().contains("objects to everything") && !cli.out().contains("sub-1"), cli.out());

        cli.release((c, m) -> FakeEngine.faceGone(c), "--json");
        JsonNode objector = cli.json().path("subjects").path(0);
        assertEquals("BLOCK", objector.path("decision").asText());
        assertTrue(objector.path("reasons").findValuesAsText("rule").contains("opt-out"), cli.out());
        assertEquals(ExitCode.OK, cli.run("audit", "verify", "--home", home));
    }

    @Test
    void aConsentListWithAMistakeIsRefusedWithItsLine() throws IOException {
        Path csv = Files.writeString(temp.resolve("list.csv"), "subject_id,purposes,until\nsub-1,,tomorrow\n");
        assertEquals(ExitCode.ERROR, cli.run("consent", "import", csv.toString(), "--home", temp.resolve("home").toString()));
        assertTrue(cli.err().contains("line 2") && cli.err().contains("list.csv"), cli.err());
    }
}
