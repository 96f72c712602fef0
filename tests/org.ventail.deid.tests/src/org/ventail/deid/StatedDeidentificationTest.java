package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.ventail.deid.SomeDicom.SECRET;

import java.nio.file.Path;
import java.util.List;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.deid.DeidContext;

/** What a cleaned file says of itself: only what was really done to it, by this run or an earlier one. */
class StatedDeidentificationTest {
    @TempDir
    Path folder;

    @Test
    void statesOnlyWhatWasReallyDone() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        source.setString(Tag.RecognizableVisualFeatures, VR.CS, "NO");
        source.setString(Tag.DeidentificationMethod, VR.LO, "SECRET tool");
        Attributes claim = new Attributes();
        claim.setString(Tag.CodeValue, VR.SH, "113102");
        source.newSequence(Tag.DeidentificationMethodCodeSequence, 1).add(claim);
        Path in = SomeDicom.write(folder.resolve("in.dcm"), source);

        Attributes face = SomeDicom.read(SomeDicom.cleaned(in, SomeDicom.CONTEXT));
        assertEquals(List.of("113100"), codes(face));
        assertFalse(face.contains(Tag.RecognizableVisualFeatures), "the source's claim is not believed");
        assertEquals("YES", face.getString(Tag.PatientIdentityRemoved));

        Attributes noFace = SomeDicom.read(SomeDicom.cleaned(in, new DeidContext("sub-abc", SomeDicom.KEY, 0, true)));
        assertEquals(List.of("113100", "113102"), codes(noFace));
        assertEquals("NO", noFace.getString(Tag.RecognizableVisualFeatures));
        assertFalse(noFace.contains(Tag.BurnedInAnnotation));

        Attributes noText = SomeDicom.read(SomeDicom.cleaned(in, SomeDicom.CONTEXT.withTextRemoved(true)));
        assertEquals(List.of("113100", "113101"), codes(noText));
        assertEquals("NO", noText.getString(Tag.BurnedInAnnotation));
    }

    @Test
    void namesItselfAsDeidentifyingEquipmentOnceHoweverOftenItCleans() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        Attributes workstation = new Attributes();
        workstation.setString(Tag.Manufacturer, VR.LO, "Viewer Works");
        workstation.setString(Tag.InstitutionName, VR.LO, "SECRET HOSPITAL");
        workstation.setString(Tag.ContributionDateTime, VR.DT, "20240506101112");
        source.newSequence(Tag.ContributingEquipmentSequence, 1).add(workstation);
        Path once = SomeDicom.cleaned(SomeDicom.write(folder.resolve("in.dcm"), source), SomeDicom.CONTEXT);
        Path twice = SomeDicom.cleaned(once, SomeDicom.CONTEXT);

        for (Path out : List.of(once, twice)) {
            List<Attributes> items = SomeDicom.read(out).getSequence(Tag.ContributingEquipmentSequence);
            assertEquals(List.of("Viewer Works", "Ventail"), items.stream().map(i -> i.getString(Tag.Manufacturer)).toList());
            assertEquals("109104",
                    items.get(1).getNestedDataset(Tag.PurposeOfReferenceCodeSequence).getString(Tag.CodeValue));
            assertFalse(items.get(0).contains(Tag.ContributionDateTime));
            assertFalse(SomeDicom.holds(out, SECRET));
        }
    }

    @Test
    void saysAsDerivationWhatWasDoneToThePixelsInThisRun() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        Attributes earlier = new Attributes();
        earlier.setString(Tag.CodeValue, VR.SH, "113040");
        earlier.setString(Tag.CodingSchemeDesignator, VR.SH, "DCM");
        source.newSequence(Tag.DerivationCodeSequence, 1).add(earlier);
        Path both = SomeDicom.cleaned(SomeDicom.write(folder.resolve("in.dcm"), source),
                SomeDicom.CONTEXT.withFaceRemoved(true).withTextRemoved(true));
        assertEquals(List.of("113040", "113101", "113102"), codes(SomeDicom.read(both), Tag.DerivationCodeSequence));
        assertEquals(List.of("113040", "113102"),
                codes(SomeDicom.read(SomeDicom.cleaned(both, SomeDicom.CONTEXT.withFaceRemoved(true))),
                        Tag.DerivationCodeSequence));
        assertEquals(List.of("113040"),
                codes(SomeDicom.read(SomeDicom.cleaned(both, SomeDicom.CONTEXT)), Tag.DerivationCodeSequence));
    }

    private static List<String> codes(Attributes data) {
        return codes(data, Tag.DeidentificationMethodCodeSequence);
    }

    private static List<String> codes(Attributes data, int sequence) {
        return data.getSequence(sequence).stream().map(i -> i.getString(Tag.CodeValue)).toList();
    }
}
