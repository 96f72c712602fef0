package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.VentailException;

/** Files that cannot be cleaned are refused by name, and nothing is left of the attempt. */
class RefusedDicomTest {
    @TempDir
    Path folder;
    private final DicomCleaner cleaner = new DicomCleaner();

    @Test
    void refusesDamagedFilesAndLeavesNothing() throws Exception {
        Path cut = SomeDicom.write(folder.resolve("cut.dcm"), SomeDicom.slice("1.2.3.4.5.6.1"));
        SomeDicom.truncate(cut, 10);
        Path text = Files.writeString(folder.resolve("text.dcm"),
                "this is no DICOM file at all, whatever its name says ".repeat(9));
        Path empty = Files.createFile(folder.resolve("empty.dcm"));
        Attributes nameless = SomeDicom.slice("1.2.3.4.5.6.1");
        nameless.remove(Tag.SOPClassUID);
        Path noClass = SomeDicom.write(folder.resolve("noclass.dcm"), nameless);
        for (Path in : List.of(cut, text, empty, noClass, folder.resolve("missing.dcm"))) {
            Path out = folder.resolve("out.dcm");
            VentailException e = assertThrows(VentailException.class, () -> cleaner.clean(in, out, SomeDicom.CONTEXT,
                    null));
            assertEquals(in, e.problem().file().orElseThrow());
            assertFalse(Files.exists(out) || Files.exists(folder.resolve("out.dcm.part")));
        }
    }

    @Test
    void refusesTheDirectoryOfAMediumByName() throws Exception {
        Attributes directory = new Attributes();
        Attributes person = new Attributes();
        person.setString(Tag.DirectoryRecordType, VR.CS, "PATIENT");
        person.setString(Tag.PatientName, VR.PN, "SECRET");
        directory.newSequence(Tag.DirectoryRecordSequence, 1).add(person);
        directory.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3.4.5.6.1");
        Path in = SomeDicom.write(folder.resolve("DICOMDIR"), directory);
        VentailException e = assertThrows(VentailException.class, () -> SomeDicom.cleaned(in, SomeDicom.CONTEXT));
        assertEquals("deid.directory", e.problem().code());
        assertFalse(Files.exists(folder.resolve("clean-0.dcm")));
    }

    @Test
    void refusesVoices() throws Exception {
        Attributes voice = SomeDicom.slice("1.2.3.4.5.6.1");
        voice.setString(Tag.SOPClassUID, VR.UI, UID.BasicVoiceAudioWaveformStorage);
        Path in = SomeDicom.write(folder.resolve("voice.dcm"), voice);
        VentailException e = assertThrows(VentailException.class, () -> SomeDicom.cleaned(in, SomeDicom.CONTEXT));
        assertEquals("deid.voice", e.problem().code());
    }

    @Test
    void refusesToOverwrite() throws Exception {
        Path in = SomeDicom.write(folder.resolve("in.dcm"), SomeDicom.slice("1.2.3.4.5.6.1"));
        Path out = Files.writeString(folder.resolve("out.dcm"), "mine");
        assertThrows(VentailException.class, () -> cleaner.clean(in, out, SomeDicom.CONTEXT, null));
        assertEquals("mine", Files.readString(out));
    }
}
