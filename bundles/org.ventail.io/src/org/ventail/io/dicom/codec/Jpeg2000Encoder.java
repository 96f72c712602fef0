package org.ventail.io.dicom.codec;

import com.github.jaiimageio.jpeg2000.J2KImageWriteParam;
import com.github.jaiimageio.jpeg2000.impl.J2KImageWriterSpi;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * JPEG 2000 through jai-imageio-jpeg2000, always reversible. That library writes 16 unsigned bits; depth and sign of the source
 * come by shifting the samples to the middle of that range and writing the true depth into the codestream: what is coded are
 * the differences from the middle either way (ISO 15444-1 Annex G.1). Colours are transformed where the source transforms them,
 * reversibly (Annex G.2).
 */
public final class Jpeg2000Encoder implements PixelEncoder {
    private static final String LOSSLESS = "1.2.840.10008.1.2.4.90";
    private static final String LOSSY = "1.2.840.10008.1.2.4.91";
    private static final int WRITTEN_BITS = 16;
    /** Where the first component's depth stands: SOC, SIZ, and 38 bytes of sizes; the others follow. */
    private static final int DEPTH_AT = 42;
    private static final int COMPONENT_BYTES = 3;
    private static final int COLOURS = 3;

    @Override
    public boolean encodes(String transferSyntaxUid) {
        return LOSSLESS.equals(transferSyntaxUid) || LOSSY.equals(transferSyntaxUid);
    }

    @Override
    public byte[] encode(EncodedFrame source, byte[] samples) throws IOException {
        byte[] was = source.bytes();
        int components = source.samples();
        if (components != 1 && components != COLOURS || source.bitsAllocated() > WRITTEN_BITS
                || was.length < DEPTH_AT + COMPONENT_BYTES * components) {
            throw new IOException("such a frame is not compressed again as JPEG 2000");
        }
        int depth = (was[DEPTH_AT] & 0x7f) + 1;
        boolean signed = was[DEPTH_AT] < 0;
        byte[] out = write(centred(source, samples, depth, signed), components > 1 && Jpeg2000Header.transformsColours(was));
        for (int at = DEPTH_AT; at < DEPTH_AT + COMPONENT_BYTES * components; at += COMPONENT_BYTES) {
            if (was[at] != was[DEPTH_AT]) {
                throw new IOException("components of different depths are not compressed again as JPEG 2000");
            }
            out[at] = was[at];
        }
        return out;
    }

    private static short[] middle(int depth, boolean signed, byte[] samples, int bytes) {
        int shift = signed ? 1 << WRITTEN_BITS - 1 : (1 << WRITTEN_BITS - 1) - (1 << depth - 1);
        short[] out = new short[samples.length / bytes];
        for (int i = 0; i < out.length; i++) {
            int word = bytes == 1 ? samples[i] & 0xff : samples[2 * i] & 0xff | (samples[2 * i + 1] & 0xff) << 8;
            int unused = Integer.SIZE - depth;
            out[i] = (short) ((signed ? word << unused >> unused : word << unused >>> unused) + shift);
        }
        return out;
    }

    private static BufferedImage centred(EncodedFrame f, byte[] samples, int depth, boolean signed) {
        int space = f.samples() == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB;
        ColorModel model = new ComponentColorModel(ColorSpace.getInstance(space), false, false, ColorModel.OPAQUE,
                DataBuffer.TYPE_USHORT);
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, f.columns(), f.rows(), f.samples(), null);
        raster.setDataElements(0, 0, f.columns(), f.rows(), middle(depth, signed, samples, f.bitsAllocated() / 8));
        return new BufferedImage(model, raster, false, null);
    }

    private static byte[] write(BufferedImage image, boolean transformColours) throws IOException {
        ImageWriter writer = new J2KImageWriterSpi().createWriterInstance(null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            J2KImageWriteParam how = (J2KImageWriteParam) writer.getDefaultWriteParam();
            how.setLossless(true);
            how.setComponentTransformation(transformColours);
            how.setWriteCodeStreamOnly(true);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (RuntimeException e) {
            throw new IOException("the frame cannot be compressed (" + e.getClass().getSimpleName() + ")", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
