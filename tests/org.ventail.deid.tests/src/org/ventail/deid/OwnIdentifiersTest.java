package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.deid.DeidContext;
import org.ventail.deid.profile.ProfileReader;

/** What an object says of people is not said anywhere in it. */
class OwnIdentifiersTest {
    @TempDir
    private Path folder;

    private Attributes cleaned(String studyDescription, String seriesDescription, String protocol, String comments)
            throws Exception {
        Attributes a = SomeDicom.slice("1.2.3.4.5.6.1");
        a.setString(Tag.StudyDescription, VR.LO, studyDescription);
        a.setString(Tag.SeriesDescription, VR.LO, seriesDescription);
        a.setString(Tag.ProtocolName, VR.LO, protocol);
        a.setString(Tag.ImageComments, VR.LT, comments);
        DeidContext context = new DeidContext("sub-abc", SomeDicom.KEY, -7, false, ProfileReader.shippedDefault());
        Path out = folder.resolve("out.dcm");
        new DicomCleaner().clean(SomeDicom.write(folder.resolve("in.dcm"), a), out, context, null);
        try (DicomInputStream in = new DicomInputStream(out.toFile())) {
            return in.readDataset(-1, -1);
        }
    }

    @Test
    void whoDoesAStudyIsCutOutOfAllItsTexts() throws Exception {
        Attributes left = cleaned("PLACEHOLDER^Tower_T1", "t1 mprage Placeholder", "tower of t1", "ask placeholder first");
        assertEquals("_T1", left.getString(Tag.StudyDescription));
        assertEquals("t1 mprage", left.getString(Tag.SeriesDescription));
        assertEquals("tower of t1", left.getString(Tag.ProtocolName), "what stands behind the caret names a protocol");
        assertEquals("ask first", left.getString(Tag.ImageComments));
    }

    @Test
    void whatIsKnownToDescribeExaminationsIsNobodysName() throws Exception {
        Attributes left = cleaned("Spine^Routine", "spine routine", "Spine T1", "spine slightly turned");
        assertEquals("Spine^Routine", left.getString(Tag.StudyDescription));
        assertEquals("spine routine", left.getString(Tag.SeriesDescription));
        assertEquals("Spine T1", left.getString(Tag.ProtocolName));
        assertEquals("spine slightly turned", left.getString(Tag.ImageComments));
    }
}
