package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.Test;
import org.ventail.api.deid.AttributeAction;

/** Every attribute of PS3.15 Table E.1-1, one by one. */
class BasicProfileTest {
    private final AttributeTable table = AttributeTable.load();

    @Test
    void hasTheWholeTable() {
        assertEquals(617, table.tags().size());
        assertEquals(AttributeAction.EMPTY, table.row(Tag.PatientBirthDate).orElseThrow().basic());
        assertEquals(AttributeAction.REMOVE, table.row(Tag.PatientAge).orElseThrow().basic());
        assertEquals(AttributeAction.UID, table.row(Tag.StudyInstanceUID).orElseThrow().basic());
        assertEquals(AttributeAction.DUMMY, table.row(Tag.SeriesDate).orElseThrow().basic());
        assertEquals(AttributeAction.KEEP, table.row(Tag.SourceImageSequence).orElseThrow().basic());
        assertEquals(Optional.empty(), table.row(Tag.Rows));
    }

    @Test
    void isCarriedOutOnEveryAttribute() {
        int tried = 0;
        for (int tag : table.tags()) {
            // command, file meta and directory groups are not part of a data set
            if (tag >>> 16 >= 0x0008) {
                tryOne(tag, ElementDictionary.vrOf(tag, null), table.row(tag).orElseThrow().basic());
                tried++;
            }
        }
        assertTrue(tried > 600, "tried " + tried);
    }

    @Test
    void whatTheTableForgotGoesToo() {
        for (int tag : new int[] {0x00100033, 0x00100034, 0x0074100c, 0x21000160, 0x4010101a, 0x04000520, 0x04000120}) {
            Attributes data = new Attributes();
            data.setString(Tag.PatientID, VR.LO, "4711");
            VR vr = ElementDictionary.vrOf(tag, null);
            data.setBytes(tag, vr, text("SOMETHING"));
            new DataSetCleaner(table, SafePrivate.load(), SomeDicom.CONTEXT, new Tally()).clean(data);
            assertFalse(data.contains(tag), ElementDictionary.keywordOf(tag, null));
        }
    }

    private void tryOne(int tag, VR vr, AttributeAction action) {
        Attributes data = new Attributes();
        byte[] secret = value(vr);
        if (vr == VR.SQ) {
            Attributes item = new Attributes();
            item.setString(Tag.PatientComments, VR.LT, "SECRET");
            data.newSequence(tag, 1).add(item);
        } else {
            data.setBytes(tag, vr, secret);
        }
        new DataSetCleaner(table, SafePrivate.load(), SomeDicom.CONTEXT, new Tally()).clean(data);
        String name = String.format("(%04x,%04x) %s %s", tag >>> 16, tag & 0xffff, vr, action);
        assertFalse(data.toString(Integer.MAX_VALUE, 1000).contains("SECRET"), name);
        if (action == AttributeAction.REMOVE || vr == VR.UN) {
            assertFalse(data.contains(tag), name);
        } else if (action == AttributeAction.EMPTY) {
            assertFalse(data.containsValue(tag), name);
        } else if (action == AttributeAction.DUMMY && vr != VR.SQ) {
            assertTrue(data.containsValue(tag), name);
        }
        if (data.contains(tag) && vr != VR.SQ && data.containsValue(tag)) {
            assertFalse(Arrays.equals(secret, bytes(data, tag)), name);
        }
    }

    private static byte[] bytes(Attributes data, int tag) {
        try {
            return data.getBytes(tag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value of that kind that could identify. */
    private static byte[] value(VR vr) {
        return switch (vr) {
            case DA -> text("20240506");
            case TM -> text("123456");
            case DT -> text("20240506123456");
            case AS -> text("093Y");
            case IS, DS -> text("4711");
            case UI -> text("1.2.3.4711");
            case AT, FL, SL, UL, OF, OL -> new byte[] {1, 2, 3, 4};
            case US, SS -> new byte[] {1, 2};
            case FD, OD -> new byte[] {1, 2, 3, 4, 5, 6, 7, 8};
            default -> text("SECRET");
        };
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Of PET only the enhanced objects must say when the tracer was given. */
    @Test
    void whatOneClassOfObjectsMustHaveIsADummyThere() {
        assertEquals("19000101000000", startOfTracer(UID.EnhancedPETImageStorage));
        assertEquals(null, startOfTracer(UID.PositronEmissionTomographyImageStorage));
    }

    private String startOfTracer(String sopClass) {
        Attributes a = SomeDicom.slice("1.2.3.4.5.6.1");
        a.setString(Tag.SOPClassUID, VR.UI, sopClass);
        Attributes tracer = new Attributes();
        tracer.setString(Tag.RadiopharmaceuticalStartDateTime, VR.DT, "20240506101112");
        a.newSequence(Tag.RadiopharmaceuticalInformationSequence, 1).add(tracer);
        new DataSetCleaner(table, SafePrivate.load(), SomeDicom.CONTEXT, new Tally()).clean(a);
        return a.getNestedDataset(Tag.RadiopharmaceuticalInformationSequence).getString(Tag.RadiopharmaceuticalStartDateTime);
    }

    /** Enhanced objects must have a model (type 1), annotations of curves a text (type 1C). */
    @Test
    void aTextOfWhichNothingIsLeftIsADummyWhereOneIsNeeded() {
        Attributes a = SomeDicom.slice("1.2.3.4.5.6.1");
        a.setString(Tag.ManufacturerModelName, VR.LO, "https://example.org/SECRET");
        Attributes annotation = new Attributes();
        annotation.setString(Tag.UnformattedTextValue, VR.ST, "SECRET");
        a.newSequence(Tag.WaveformAnnotationSequence, 1).add(annotation);
        new DataSetCleaner(table, SafePrivate.load(), SomeDicom.CONTEXT, new Tally()).clean(a);
        assertEquals("ANONYMIZED", a.getString(Tag.ManufacturerModelName));
        assertEquals("ANONYMIZED", a.getNestedDataset(Tag.WaveformAnnotationSequence).getString(Tag.UnformattedTextValue));
    }
}
