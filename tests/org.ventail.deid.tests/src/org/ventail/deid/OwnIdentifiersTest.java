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

    @Test
    void whoDoesAStudyIsCutOutOfAllItsDescriptions() throws Exception {
        Attributes a = SomeDicom.slice("1.2.3.4.5.6.1");
        a.setString(Tag.StudyDescription, VR.LO, "PLACEHOLDER^Tower_T1");
        a.setString(Tag.SeriesDescription, VR.LO, "t1 mprage Placeholder");
        a.setString(Tag.ProtocolName, VR.LO, "tower of t1");
        DeidContext context = new DeidContext("sub-abc", SomeDicom.KEY, -7, false, ProfileReader.shippedDefault());
        Path out = folder.resolve("out.dcm");
        new DicomCleaner().clean(SomeDicom.write(folder.resolve("in.dcm"), a), out, context, null);
        try (DicomInputStream in = new DicomInputStream(out.toFile())) {
            Attributes left = in.readDataset(-1, -1);
            assertEquals("_T1", left.getString(Tag.StudyDescription));
            assertEquals("t1 mprage", left.getString(Tag.SeriesDescription));
            assertEquals("tower of t1", left.getString(Tag.ProtocolName), "what stands behind the caret names a protocol");
        }
    }
}
