package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.deid.DeidContext;
import org.ventail.deid.profile.ProfileReader;

/** Names are found in texts whatever they are written in, and what stays can be read. */
class CharacterSetsTest {
    private static final DeidContext CONTEXT = new DeidContext("sub-abc", SomeDicom.KEY, -7, false,
            ProfileReader.shippedDefault());
    @TempDir
    private Path folder;

    private Attributes cleaned(String set, String name, String text, Charset bytes) throws Exception {
        Attributes a = SomeDicom.slice("1.2.3.4.5.6.1");
        a.remove(Tag.SpecificCharacterSet);
        if (!set.isEmpty()) {
            a.setString(Tag.SpecificCharacterSet, VR.CS, set.split("\\\\", -1));
        }
        a.setBytes(Tag.PatientName, VR.PN, name.getBytes(bytes));
        a.setBytes(Tag.ImageComments, VR.LT, text.getBytes(bytes));
        Attributes item = new Attributes();
        item.setBytes(Tag.CodeMeaning, VR.LO, text.getBytes(bytes));
        a.newSequence(Tag.AnatomicRegionSequence, 1).add(item);
        return SomeDicom.read(SomeDicom.cleaned(SomeDicom.write(folder.resolve("in.dcm"), a), CONTEXT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\\ISO 2022 IR 87|Yamada^Tarou=\u5c71\u7530^\u592a\u90ce=\u3084\u307e\u3060^\u305f\u308d\u3046|\u982d\u90e8 \u5c71\u7530\u592a\u90ce\u69d8 \u691c\u67fb|\u982d\u90e8 \u691c\u67fb|ISO-2022-JP",
            "\\ISO 2022 IR 87|Yamada^Tarou=\u5c71\u7530^\u592a\u90ce|\u982d Yamada \u90e8|\u982d \u90e8|ISO-2022-JP",
            "GB18030|\u738b^\u5c0f\u4e1c|\u738b\u5c0f\u4e1c\u7684\u5934\u90e8|\u7684\u5934\u90e8|GB18030",
            "ISO_IR 144|\u0418\u0432\u0430\u043d\u043e\u0432^\u0418\u0432\u0430\u043d|\u0433\u043e\u043b\u043e\u0432\u0430 \u0418\u0432\u0430\u043d\u043e\u0432\u0430|\u0433\u043e\u043b\u043e\u0432\u0430|ISO-8859-5"})
    void namesAreCutAndTheRestCanBeRead(String set, String name, String text, String left, String bytes) throws Exception {
        Attributes c = cleaned(set, name, text, Charset.forName(bytes));
        assertEquals(left, c.getString(Tag.ImageComments));
        assertEquals(left, c.getNestedDataset(Tag.AnatomicRegionSequence).getString(Tag.CodeMeaning));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO_IR 6", "ISO 2022 IR 6", "LATIN1"})
    void lettersOfASetThatHasNoneOrIsNoneAreLatin(String set) throws Exception {
        Attributes latin = cleaned(set, "M\u00fc\u00dfig^J\u00f6rg", "Sch\u00e4del von M\u00fc\u00dfig und Joerg",
                StandardCharsets.ISO_8859_1);
        assertEquals("Sch\u00e4del von und", latin.getString(Tag.ImageComments));
    }

    @Test
    void lettersOfASetThatIsNotNamedAreLatinOrUtf8() throws Exception {
        Attributes latin = cleaned("", "M\u00fc\u00dfig^J\u00f6rg", "Sch\u00e4del von M\u00fc\u00dfig und Joerg",
                StandardCharsets.ISO_8859_1);
        assertEquals("Sch\u00e4del von und", latin.getString(Tag.ImageComments));
        assertEquals("ISO_IR 100", latin.getString(Tag.SpecificCharacterSet));
        Attributes utf8 = cleaned("", "M\u00fc\u00dfig^J\u00f6rg", "Sch\u00e4del von M\u00fc\u00dfig und Joerg",
                StandardCharsets.UTF_8);
        assertEquals("Sch\u00e4del von und", utf8.getString(Tag.ImageComments));
        assertEquals("ISO_IR 192", utf8.getString(Tag.SpecificCharacterSet));
        Attributes ascii = cleaned("", "Nemo^Jo", "head of Nemo", StandardCharsets.US_ASCII);
        assertNull(ascii.getString(Tag.SpecificCharacterSet));
        assertFalse(ascii.getString(Tag.ImageComments).contains("Nemo"));
    }

    /** A name, a text with it, and one without, as systems of these countries write them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "GB18030|\u738b^\u5c0f\u4e1c|\u738b\u5c0f\u4e1c\u7684\u5934\u90e8",
            "Big5|\u738b^\u5c0f\u6771|\u738b\u5c0f\u6771 \u982d\u90e8",
            "EUC-KR|\uae40^\ud76c\uc911|\uae40\ud76c\uc911 \ub450\ubd80",
            "Shift_JIS|\u5c71\u7530^\u592a\u90ce|\u5c71\u7530\u592a\u90ce\u69d8 \u982d\u90e8",
            "windows-1251|\u0418\u0432\u0430\u043d\u043e\u0432^\u0418\u0432\u0430\u043d|\u0433\u043e\u043b\u043e\u0432\u0430 \u0418\u0412\u0410\u041d\u041e\u0412\u0410",
            "ISO-8859-2|Ga\u0142\u0119za^J\u00f3zef|g\u0142owa Ga\u0142\u0119zy"})
    void textsInLettersOfAnotherSetThanIsNamedGo(String bytes, String name, String text) throws Exception {
        for (String set : new String[] {"", "ISO_IR 100", "ISO_IR 6"}) {
            Attributes c = cleaned(set, name, text, Charset.forName(bytes));
            assertNull(c.getString(Tag.ImageComments), set);
            assertEquals("ANONYMIZED", c.getNestedDataset(Tag.AnatomicRegionSequence).getString(Tag.CodeMeaning), set);
        }
        Attributes c = cleaned("", name, "plain head", Charset.forName(bytes));
        assertEquals("plain head", c.getString(Tag.ImageComments));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sch\u00e4del 37\u00b0", "T\u00eate cr\u00e9\u00e9e \u00e0 10\u00b5s", "Cabe\u00e7a n\u00ba 2, 3 cm\u00b2",
                    "O\u00b4Hara \u00d6l", "Caf\u00e9\u00d7 paral\u00b7lel"})
    void latinLettersStay(String text) throws Exception {
        boolean stays = !text.contains("\u00e9\u00d7");
        Attributes c = cleaned("", "Nemo^Jo", text, StandardCharsets.ISO_8859_1);
        assertEquals(stays ? text : null, c.getString(Tag.ImageComments));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ISO_IR 100", "ISO 2022 IR 100", "ISO_IR 192"})
    void textsThatSwitchSetsWhereNoneCanBeSwitchedGo(String set) throws Exception {
        Attributes c = cleaned(set, "Nemorosa^Jo", "head of Nemo\u001b(Brosa", StandardCharsets.ISO_8859_1);
        assertNull(c.getString(Tag.ImageComments));
    }
}
