package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Problem;

class NotRedactedTest {
    @TempDir
    Path in;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectory(in.resolve("more"));
        for (String name : List.of("good.dcm", "cut.dcm", "more/unread.dcm", "more/notes.txt", "archive.zip")) {
            Files.writeString(in.resolve(name), name);
        }
    }

    @Test
    void everyOtherFileIsNamedWithTheReason() throws IOException {
        Map<String, String> why = left(error("dicom.truncated", "cut.dcm"), error("dicom.unreadable", "archive.zip"));
        assertEquals(Map.of("cut.dcm", "dicom.truncated", "more/unread.dcm", "redact.left-out", "more/notes.txt",
                "redact.not-dicom", "archive.zip", "dicom.unreadable"), why);
    }

    @Test
    void theContentOfAnArchiveStandsForIt() throws IOException {
        Problem inside = Problem.error("dicom.truncated", "cut", Path.of("/unpacked/a.dcm"), "Copy it again.");
        Map<String, String> why = left(inside);
        assertEquals(false, why.containsKey("archive.zip"));
        assertEquals("dicom.truncated", why.get("/unpacked/a.dcm"));
    }

    @Test
    void theWorstThatIsKnownOfAFileIsSaid() throws IOException {
        Problem note = Problem.warning("odd", "odd", in.resolve("cut.dcm"), "Look.");
        assertEquals("dicom.truncated", left(note, error("dicom.truncated", "cut.dcm")).get("cut.dcm"));
    }

    private Problem error(String code, String name) {
        return Problem.error(code, "It cannot be used.", in.resolve(name), "Copy it again.");
    }

    private Map<String, String> left(Problem... problems) throws IOException {
        NotRedacted rest = new NotRedacted(new Cohort(in, List.of(), List.of(problems)), f -> f.toString().endsWith(".dcm"));
        Map<String, String> why = new HashMap<>();
        for (RedactedPicture p : rest.in(in, Set.of(in.resolve("good.dcm")))) {
            Path name = p.source().startsWith(in) ? in.relativize(p.source()) : p.source();
            why.put(name.toString(), p.problem().orElseThrow().code());
        }
        return why;
    }
}
