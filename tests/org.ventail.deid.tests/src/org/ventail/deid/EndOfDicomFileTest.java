package org.ventail.deid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.ventail.deid.SomeDicom.SECRET;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.VentailException;

/** The pixels, which come last in a file, and what hides behind them. */
class EndOfDicomFileTest {
    private static final String JPEG_BASELINE = "1.2.840.10008.1.2.4.50";
    @TempDir
    Path folder;

    @Test
    void keepsCompressedPixelsAsTheyAre() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        source.remove(Tag.PixelData);
        Path in = folder.resolve("in.dcm");
        SomeDicom.write(in, source, JPEG_BASELINE);
        SomeDicom.append(in, bytes(0xe0, 0x7f, 0x10, 0, 'O', 'B', 0, 0, 0xff, 0xff, 0xff, 0xff, 0xfe, 0xff, 0, 0xe0, 0,
                0, 0, 0,
                0xfe, 0xff, 0, 0xe0, 8, 0, 0, 0, 0xff, 0xd8, 0xff, 0xda, 0, 2, 1, 2, 0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0));

        Fragments kept = (Fragments) SomeDicom.read(SomeDicom.cleaned(in, SomeDicom.CONTEXT)).getValue(Tag.PixelData);
        assertEquals(2, kept.size());
        assertArrayEquals(bytes(0xff, 0xd8, 0xff, 0xda, 0, 2, 1, 2), (byte[]) kept.get(1));
    }

    @Test
    void copiesPixelsOfEveryTransferSyntaxAndNothingBehindThem() throws Exception {
        for (String syntax : List.of("1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2")) {
            Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
            byte[] pixels = source.getBytes(Tag.PixelData);
            source.setBytes(Tag.PixelData, VR.OW, Arrays.copyOf(pixels, pixels.length + 6));
            Path in = SomeDicom.write(folder.resolve("more-" + syntax + ".dcm"), source, syntax);
            byte[] file = Files.readAllBytes(in);
            System.arraycopy("SECRET".getBytes(), 0, file, file.length - 6, 6);
            Files.write(in, file);
            Path out = SomeDicom.cleaned(in, SomeDicom.CONTEXT);
            assertFalse(SomeDicom.holds(out, SECRET));
            assertEquals(pixels.length, SomeDicom.read(out).getBytes(Tag.PixelData).length);
        }
    }

    @Test
    void refusesObjectsThatNameTheirPersonBehindThePixels() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        source.remove(Tag.PatientName);
        source.setString(Tag.SeriesDescription, VR.LO, "head of Nemo");
        Path in = SomeDicom.write(folder.resolve("late.dcm"), source);
        SomeDicom.append(in, bytes(0x10, 0, 0x10, 0, 'P', 'N', 4, 0, 'N', 'e', 'm', 'o'));
        Path out = folder.resolve("out.dcm");
        assertThrows(VentailException.class, () -> new DicomCleaner().clean(in, out, SomeDicom.CONTEXT, null));
        assertFalse(Files.exists(out));
    }

    @Test
    void aPictureInTheLastSequenceIsNotTakenForThePixels() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        source.remove(Tag.PixelData);
        Attributes item = new Attributes();
        item.setBytes(Tag.PixelData, VR.OB, "SECRET".getBytes());
        source.newSequence(Tag.SharedFunctionalGroupsSequence, 1).add(item);
        Path out = SomeDicom.cleaned(SomeDicom.write(folder.resolve("in.dcm"), source), SomeDicom.CONTEXT);
        assertFalse(SomeDicom.holds(out, SECRET));
    }

    @Test
    void dropsThePaddingAfterTheData() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        source.setBytes(Tag.DataSetTrailingPadding, VR.OB, "SECRET".getBytes());
        assertFalse(SomeDicom.holds(SomeDicom.cleaned(SomeDicom.write(folder.resolve("in.dcm"), source), SomeDicom.CONTEXT),
                SECRET));
    }

    @Test
    void dropsWhatStandsBehindTheLastElement() throws Exception {
        Path in = SomeDicom.write(folder.resolve("in.dcm"), SomeDicom.slice("1.2.3.4.5.6.1"));
        byte[] expected = Files.readAllBytes(SomeDicom.cleaned(in, SomeDicom.CONTEXT));
        SomeDicom.append(in, "some SECRET behind the end".getBytes());
        assertArrayEquals(expected, Files.readAllBytes(SomeDicom.cleaned(in, SomeDicom.CONTEXT)));
    }

    @Test
    void refusesFewerPixelsThanTheHeaderSays() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        source.setBytes(Tag.PixelData, VR.OW, new byte[12]);
        assertThrows(VentailException.class,
                () -> SomeDicom.cleaned(SomeDicom.write(folder.resolve("in.dcm"), source), SomeDicom.CONTEXT));
    }

    @Test
    void refusesFragmentsInATransferSyntaxThatHasNone() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        source.remove(Tag.PixelData);
        Path in = SomeDicom.write(folder.resolve("in.dcm"), source);
        SomeDicom.append(in, bytes(0xe0, 0x7f, 0x10, 0, 'O', 'B', 0, 0, 0xff, 0xff, 0xff, 0xff, 0xfe, 0xff, 0, 0xe0, 0,
                0, 0, 0, 0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0));
        assertThrows(VentailException.class, () -> SomeDicom.cleaned(in, SomeDicom.CONTEXT));
    }

    @Test
    void refusesFragmentsThatAreCutOff() throws Exception {
        Attributes source = SomeDicom.slice("1.2.3.4.5.6.1");
        source.remove(Tag.PixelData);
        Path in = SomeDicom.write(folder.resolve("in.dcm"), source, JPEG_BASELINE);
        SomeDicom.append(in,
                bytes(0xe0, 0x7f, 0x10, 0, 'O', 'B', 0, 0, 0xff, 0xff, 0xff, 0xff, 0xfe, 0xff, 0, 0xe0, 9, 0, 0, 0, 1));
        assertThrows(VentailException.class, () -> SomeDicom.cleaned(in, SomeDicom.CONTEXT));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
