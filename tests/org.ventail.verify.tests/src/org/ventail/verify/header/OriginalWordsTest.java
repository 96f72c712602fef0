package org.ventail.verify.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Map;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of an original header that are looked for in pixels. */
class OriginalWordsTest {
    @TempDir
    private Path folder;

    private Map<String, String> inPixels(String studyDescription) throws Exception {
        Attributes a = DicomFixture.original();
        a.setString(Tag.StudyDescription, VR.LO, studyDescription);
        return OriginalWords.inPixels(DicomFixture.write(a, folder.resolve("original.dcm")));
    }

    @Test
    void whoDoesAStudyIsLookedForToo() throws Exception {
        Map<String, String> words = inPixels("Drevinko^Tower");
        assertEquals("StudyDescription", words.get("Drevinko"));
        assertEquals("PatientName", words.get(DicomFixture.FAMILY_NAME));
        assertFalse(words.containsKey("Tower"), "what stands behind the caret names a protocol");
    }

    @Test
    void aDescriptionWithoutACaretNamesNobody() throws Exception {
        assertFalse(inPixels("Drevinko Tower").containsKey("Drevinko"));
    }
}
