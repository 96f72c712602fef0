package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.deid.DeidContext;
import org.ventail.deid.profile.ProfileReader;

/** What people write of somebody goes from where codes, tables and colour profiles belong, too. */
class WordsInWrongPlacesTest {
    @TempDir
    Path temp;

    private Attributes cleaned(Attributes a, String profile) throws Exception {
        Path in = SomeDicom.write(temp.resolve(profile + ".dcm"), a);
        return SomeDicom.read(
                SomeDicom.cleaned(in, new DeidContext("sub-abc", SomeDicom.KEY, -7, false, ProfileReader.shipped(profile))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"strict", "research-default", "longitudinal"})
    void sentencesAreNoCodes(String profile) throws Exception {
        Attributes a = SomeDicom.slice("1.2.3.4.5.6.1");
        a.setString(Tag.ImageType, VR.CS, "ORIGINAL", "Seen by Dr Nobody", "tel 030 5551234", "nobody@example.org", "03121964");
        a.setString(Tag.BodyPartExamined, VR.CS, "DR NOBODY");
        Attributes code = new Attributes();
        code.setString(Tag.CodeValue, VR.SH, "Dr Nobody");
        code.setString(Tag.CodingSchemeDesignator, VR.SH, "n@example.org");
        a.newSequence(Tag.AnatomicRegionSequence, 1).add(code);
        Attributes c = cleaned(a, profile);
        assertArrayEquals(new String[] {"ORIGINAL", "ANON", "ANON", "ANON", "ANON"}, c.getStrings(Tag.ImageType));
        assertEquals("ANON", c.getString(Tag.BodyPartExamined));
        assertEquals("ANON", c.getNestedDataset(Tag.AnatomicRegionSequence).getString(Tag.CodeValue));
        assertEquals("ANON", c.getNestedDataset(Tag.AnatomicRegionSequence).getString(Tag.CodingSchemeDesignator));
    }

    @Test
    void codesWithFiguresStay() throws Exception {
        Attributes a = SomeDicom.slice("1.2.3.4.5.6.1");
        a.setString(Tag.SpecificCharacterSet, VR.CS, "GB18030");
        a.setString(Tag.ImageType, VR.CS, "DERIVED", "PRIMARY", "CSA 3D EDITOR", "100000", "DIS2D");
        a.setString(Tag.LossyImageCompressionMethod, VR.CS, "ISO_10918_1", "ISO_14495_1");
        Attributes code = new Attributes();
        code.setString(Tag.CodeValue, VR.SH, "24484000");
        code.setString(Tag.CodingSchemeVersion, VR.SH, "20020904");
        a.newSequence(Tag.AnatomicRegionSequence, 1).add(code);
        Attributes c = cleaned(a, "strict");
        for (int tag : new int[] {Tag.SpecificCharacterSet, Tag.ImageType, Tag.LossyImageCompressionMethod}) {
            assertArrayEquals(a.getStrings(tag), c.getStrings(tag));
        }
        Attributes kept = c.getNestedDataset(Tag.AnatomicRegionSequence);
        assertEquals("24484000", kept.getString(Tag.CodeValue));
        assertEquals("20020904", kept.getString(Tag.CodingSchemeVersion));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16BE", "UTF-16LE"})
    void namesGoFromColourProfilesOfAnyLength(String letters) throws Exception {
        for (int before : new int[] {128, 65530, 1_200_000}) {
            Attributes a = SomeDicom.slice("1.2.3.4.5.6.1");
            a.setString(Tag.PatientName, VR.PN, "Nemorosa^Jo");
            byte[] name = "Nemorosa Jo".getBytes(Charset.forName(letters));
            byte[] profile = new byte[before + name.length + name.length % 2];
            System.arraycopy(name, 0, profile, before, name.length);
            a.setBytes(Tag.ICCProfile, VR.OB, profile);
            assertFalse(cleaned(a, "research-default").contains(Tag.ICCProfile));
        }
        Attributes a = SomeDicom.slice("1.2.3.4.5.6.1");
        a.setBytes(Tag.ICCProfile, VR.OB, "sRGB IEC61966-2.1".concat(" ").getBytes(StandardCharsets.UTF_16BE));
        assertFalse(cleaned(a, "research-default").getSafeBytes(Tag.ICCProfile) == null, "that of nobody stays");
    }
}
