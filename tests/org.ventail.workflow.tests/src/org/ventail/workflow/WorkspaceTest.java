package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;

/** Who may work in a workspace, and which notes there still hold. */
class WorkspaceTest {
    @TempDir
    Path temp;

    @Test
    void aWorkspaceIsForOneRunAtATime() throws VentailException {
        try (WorkspaceLock first = WorkspaceLock.acquire(temp)) {
            assertEquals("workspace.busy",
                    assertThrows(VentailException.class, () -> WorkspaceLock.acquire(temp)).problem().code());
        }
        WorkspaceLock.acquire(temp).close();
    }

    @Test
    void aNoteHoldsOnlyWhileSourcesAreTheSame() throws IOException {
        Path source = Files.write(temp.resolve("a"), new byte[] {1});
        Series s = new Series("s1", "", Modality.MR, "F", Series.Role.IMAGE, Optional.empty(), 1, 1, List.of(source), "", "",
                Map.of(), List.of());
        String before = StageNote.key(s, "d", "p");
        assertEquals(before, StageNote.key(s, "d", "p"));
        assertNotEquals(before, StageNote.key(s, "other defacer", "p"));
        Files.write(source, new byte[] {1, 2});
        assertNotEquals(before, StageNote.key(s, "d", "p"));
    }
}
