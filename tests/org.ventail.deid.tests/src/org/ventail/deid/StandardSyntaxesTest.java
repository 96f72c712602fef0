package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.model.VentailException;

/** How a file says that it is coded, and how its frames end. */
class StandardSyntaxesTest {
    private static final String JPEG_LS = "1.2.840.10008.1.2.4.80";
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1.2.840.10008.1.2.4.7731904", "1.2.840.10008.1.2.4.80.7731904", "1.2.840.10008.1.2 SECRET",
            "2.25.7731904", "1.2.840.10008.1.2.4.94"})
    void aSyntaxThatDicomDoesNotHaveIsRefusedBecauseItIsWrittenAgain(String uid) throws Exception {
        Path in = SomeDicom.write(folder.resolve("in.dcm"), frames(), JPEG_LS);
        byte[] bytes = Files.readAllBytes(in);
        Files.write(in, replaced(bytes, uid));
        assertEquals("deid.transfer-syntax", refused(in).problem().code());
    }

    @Test
    void fragmentsThatEndWithAPromiseOfMoreAreRefused() throws Exception {
        Path in = SomeDicom.write(folder.resolve("in.dcm"), frames(), JPEG_LS);
        new DicomCleaner().clean(in, folder.resolve("fine.dcm"), SomeDicom.CONTEXT, null);
        byte[] bytes = Files.readAllBytes(in);
        assertEquals((byte) 0xdd, bytes[bytes.length - 6], "the delimiter of the fragments");
        bytes[bytes.length - 3] = 0x10;
        Files.write(in, bytes);
        assertTrue(refused(in).problem().code().startsWith("deid."));
    }

    private VentailException refused(Path in) {
        Path out = folder.resolve("out.dcm");
        VentailException e = assertThrows(VentailException.class,
                () -> new DicomCleaner().clean(in, out, SomeDicom.CONTEXT, null));
        assertFalse(Files.exists(out));
        return e;
    }

    private static Attributes frames() {
        Attributes a = SomeDicom.slice("1.2.3.4.5.6.1");
        Fragments fragments = a.newFragments(Tag.PixelData, VR.OB, 2);
        fragments.add(new byte[0]);
        fragments.add(new byte[] {-1, -40, -1, -38, 0, 2, -1, -39});
        return a;
    }

    /** With another UID of the transfer syntax, and the length of the group that it makes. */
    private static byte[] replaced(byte[] file, String uid) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        String now = uid.length() % 2 == 0 ? uid : uid + "\0";
        int at = text.indexOf(JPEG_LS);
        String changed = text.substring(0, at - 2) + (char) now.length() + (char) 0 + now + text.substring(at + JPEG_LS.length());
        byte[] out = changed.getBytes(StandardCharsets.ISO_8859_1);
        out[140] += (byte) (now.length() - JPEG_LS.length());
        return out;
    }
}
