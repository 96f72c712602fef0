package org.ventail.io;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which names promise an image. */
class ClaimedNamesTest {
    @Test
    void namesOfImagesAreKnownInAnyCase() {
        for (String name : List.of("a.dcm", "A.DCM", ".nii", "a.b.nii.gz", "a.IMG.gz", "a.hdr", "a.mgz", "a.gz.ima")) {
            assertTrue(ClaimedNames.claimsToBeImage(Path.of(name)), name);
        }
    }

    @Test
    void otherNamesPromiseNothing() {
        for (String name : List.of("README", "dcm", "a.txt", "a.gz", ".gz", "a.dcm.gz", "a.dcm.txt", "a.nii.gz.gz", "nii.gz",
                "a.")) {
            assertFalse(ClaimedNames.claimsToBeImage(Path.of(name)), name);
        }
    }
}
