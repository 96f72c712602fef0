package org.ventail.io.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.io.Found;
import org.ventail.testkit.RandomSeed;

class DicomDirectoryTest {
    @RegisterExtension
    final RandomSeed seed = new RandomSeed();
    @TempDir
    Path temp;

    private void directory(String... names) throws Exception {
        Attributes a = new Attributes();
        var records = a.newSequence(Tag.DirectoryRecordSequence, names.length);
        for (String name : names) {
            Attributes r = new Attributes();
            r.setString(Tag.ReferencedFileID, VR.CS, name.split("/"));
            records.add(r);
        }
        Attributes meta = Attributes.createFileMetaInformation("2.25.1", DicomDirectory.SOP_CLASS,
                TransferSyntaxes.EXPLICIT);
        try (DicomOutputStream out = new DicomOutputStream(temp.resolve("DICOMDIR").toFile())) {
            out.writeDataset(meta, a);
        }
    }

    @Test
    void namesFilesThatWereLost() throws Exception {
        Path images = Files.createDirectory(temp.resolve("IMAGES"));
        new DicomFixture(seed.random()).write(images);
        directory("IMAGES/f0.dcm", "IMAGES/GONE", "../../etc/passwd");
        Found found = DicomCheck.find(temp);
        assertEquals(List.of("dicom.directory-incomplete", "dicom.directory"),
                found.problems().stream().map(p -> p.code()).toList());
        assertTrue(found.problems().get(0).message().contains("2 files"));
        assertEquals(1, found.series().size());
        assertTrue(found.claimed().contains(temp.resolve("DICOMDIR")));
    }

    @Test
    void saysOnlyThatItStaysBehindWhenAllFilesAreThere() throws Exception {
        Path images = Files.createDirectory(temp.resolve("IMAGES"));
        new DicomFixture(seed.random()).write(images);
        directory("IMAGES/f0.dcm");
        Found found = DicomCheck.find(temp);
        assertEquals(List.of("dicom.directory"), found.problems().stream().map(p -> p.code()).toList());
        assertTrue(found.problems().get(0).message().contains("stays behind"));
        assertTrue(found.series().stream().flatMap(s -> s.series().files().stream()).allMatch(f -> f.startsWith(images)),
                "it is part of no series");
    }
}
