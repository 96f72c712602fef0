package org.ventail.io.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.io.dicom.codec.EncodedFrame;
import org.ventail.io.dicom.codec.GdcmDecoder;
import org.ventail.io.dicom.codec.PixelDecoder;
import org.ventail.testkit.TestData;

class CompressedDicomTest {
    private static final String FOLDER = "dicom/dicomParser_encapsulated/";

    @TempDir
    Path temp;

    private static byte[] frame(String file, int index) throws VentailException {
        PixelDecoders decoders = new PixelDecoders(List.of());
        Instance instance = new InstanceReader(decoders).read(TestData.require(FOLDER + file)).instance();
        assertEquals(List.of(), instance.problems());
        try (FrameFile in = FrameFile.open(instance, decoders)) {
            return in.frame(index);
        }
    }

    @Test
    void decodesTheSameFrameFromRleWithAndWithoutOffsetTable() throws Exception {
        assertArrayEquals(frame("CT0012.not_fragmented_bot_rle.dcm", 1), frame(
                "CT0012.not_fragmented_no_bot_rle.dcm", 1));
    }

    @Test
    void decodesTheSameFrameFromJpegLosslessAndFromRle() throws Exception {
        Assumptions.assumeTrue(new GdcmDecoder().missing().isEmpty(), "gdcmconv is not installed");
        byte[] expected = frame("CT0012.not_fragmented_no_bot_rle.dcm", 1);
        assertArrayEquals(expected, frame("CT0012.fragmented_no_bot_jpeg_lossless.70.dcm", 1));
        assertArrayEquals(expected, frame("CT0012.not_fragmented_bot_jpeg_ls.80.dcm", 1));
    }

    @Test
    void decodesProgressiveJpeg() throws Exception {
        Assumptions.assumeTrue(new GdcmDecoder().missing().isEmpty(), "gdcmconv is not installed");
        BufferedImage picture = new BufferedImage(24, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 24 * 16; i++) {
            picture.getRaster().setSample(i % 24, i / 24, 0, 10 * (i % 24) + i / 24);
        }
        byte[] jpeg = progressive(picture);
        Raster expected = ImageIO.read(new ByteArrayInputStream(jpeg)).getRaster();
        String syntax = "1.2.840.10008.1.2.4.55";
        byte[] decoded = new PixelDecoders(List.of()).decoder(syntax).orElseThrow()
                .decode(new EncodedFrame(syntax, 16, 24, 1, 8, 8, false, jpeg));
        for (int i = 0; i < decoded.length; i++) {
            assertEquals(expected.getSample(i % 24, i / 24, 0), decoded[i] & 0xff, 1, "pixel " + i);
        }
    }

    private static byte[] progressive(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Test
    void saysHowPixelsAreCompressed() throws Exception {
        DicomFixture f = new DicomFixture(new Random(1));
        f.transferSyntax = DicomFixture.RLE;
        assertEquals(Optional.of("RLE"),
                new DicomWriter().compression(f.write(Files.createDirectory(temp.resolve("rle"))).get(0)));
        f.transferSyntax = TransferSyntaxes.EXPLICIT;
        assertEquals(Optional.empty(),
                new DicomWriter().compression(f.write(Files.createDirectory(temp.resolve("plain"))).get(0)));
    }

    @Test
    void namesTheCompressionThatNothingDecodes() throws Exception {
        DicomFixture f = new DicomFixture(new Random(1));
        f.transferSyntax = DicomFixture.RLE;
        List<Path> files = f.write(temp);
        PixelDecoder other = new PixelDecoder() {
            @Override
            public boolean decodes(String uid) {
                return false;
            }

            @Override
            public byte[] decode(EncodedFrame frame) throws IOException {
                throw new IOException("never asked");
            }
        };
        Problem p = new PixelDecoders(List.of(other)).missing(files.get(0), "1.2.840.10008.1.2.4.201").orElseThrow();
        assertEquals("dicom.codec-missing", p.code());
        assertTrue(p.remedy().contains("uncompressed"), p.remedy());
    }

    @Test
    void asksPluginsBeforeTheBuiltInDecoders() throws Exception {
        DicomFixture f = new DicomFixture(new Random(1));
        f.transferSyntax = DicomFixture.RLE;
        f.write(temp);
        PixelDecoder zeros = new PixelDecoder() {
            @Override
            public boolean decodes(String uid) {
                return DicomFixture.RLE.equals(uid);
            }

            @Override
            public byte[] decode(EncodedFrame frame) {
                return new byte[frame.decodedBytes()];
            }
        };
        var reader = new DicomReader(List.of(zeros));
        var monitor = new NullProgressMonitor();
        var volume = reader.read(DicomCheck.only(temp), monitor);
        assertEquals(0, volume.data().get(5));
    }
}
