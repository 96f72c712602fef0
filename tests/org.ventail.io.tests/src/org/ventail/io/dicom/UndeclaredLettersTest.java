package org.ventail.io.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ventail.testkit.RandomSeed;

/** Texts of objects that name no character set, or none that there is. */
class UndeclaredLettersTest {
    private static final int TEXTS = 200;
    @RegisterExtension
    final RandomSeed seed = new RandomSeed();
    @TempDir
    Path temp;

    private String description(String set, String text, Charset written) throws Exception {
        DicomFixture fixture = new DicomFixture(seed.random());
        fixture.slices = 1;
        fixture.edit = (a, i) -> {
            a.remove(Tag.SpecificCharacterSet);
            if (set != null) {
                a.setString(Tag.SpecificCharacterSet, VR.CS, set);
            }
            a.setBytes(Tag.PatientName, VR.PN, new byte[] {'X', (byte) 0xe4});
            a.setBytes(Tag.SeriesDescription, VR.LO, text.getBytes(written));
        };
        Path file = fixture.write(temp).get(0);
        return new InstanceReader(new PixelDecoders(List.of())).read(file).instance().attributes().get("SeriesDescription");
    }

    @ParameterizedTest
    @CsvSource(value = {"NULL,ISO-8859-1", "NULL,UTF-8", "ISO_IR 6,ISO-8859-1", "ISO 2022 IR 6,UTF-8", "LATIN1,ISO-8859-1",
            "ISO_IR 100,ISO-8859-1", "ISO_IR 192,UTF-8", "ISO_IR 101,ISO-8859-2"}, nullValues = "NULL")
    void areReadAsTheyWereWritten(String set, String written) throws Exception {
        assertEquals("Schädel Übersicht", description(set, "Schädel Übersicht", Charset.forName(written)));
    }

    @Test
    void ofASetThatIsNamedAreLeftToIt() throws Exception {
        assertEquals("голова", description("ISO_IR 144", "голова", Charset.forName("ISO-8859-5")));
        assertEquals("头部", description("GB18030", "头部", Charset.forName("GB18030")));
    }

    @Test
    void anyLatinTextIsReadAsItWasWritten() throws Exception {
        Random random = seed.random();
        for (int n = 0; n < TEXTS; n++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(20); i >= 0; i--) {
                // letters with accents, each before one without: no UTF-8
                text.append((char) (0xc0 + random.nextInt(0x40))).append((char) ('a' + random.nextInt(26)));
            }
            for (Charset written : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8)) {
                Attributes a = new Attributes();
                a.setBytes(Tag.SeriesDescription, VR.LO, text.toString().getBytes(written));
                UndeclaredLetters.declare(a);
                assertEquals(text.toString(), a.getString(Tag.SeriesDescription));
            }
        }
    }

    @Test
    void nothingIsNamedWhereThereAreNone() {
        Attributes a = new Attributes();
        a.setString(Tag.SeriesDescription, VR.LO, "head");
        UndeclaredLetters.declare(a);
        assertFalse(a.contains(Tag.SpecificCharacterSet));
    }
}
