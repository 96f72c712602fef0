package org.ventail.io.dicom;

import java.util.Optional;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;

/**
 * How the pixels of a file are laid out (PS3.3 C.7.6.3).
 *
 * @param frames number of frames, at least 1
 * @param bitsAllocated bits of one sample, of floats, too
 * @param signed two's complement
 * @param floating samples are floating-point numbers
 */
record PixelLayout(int rows, int columns, int samples, int frames, int bitsAllocated, int bitsStored, int highBit,
        boolean signed, boolean floating, String photometric) {
    private static final long MAX_FRAME_BYTES = 256L << 20;

    static PixelLayout of(Attributes a, int pixelTag) {
        boolean floating = pixelTag == Tag.FloatPixelData || pixelTag == Tag.DoubleFloatPixelData;
        int bits = floating ? pixelTag == Tag.FloatPixelData ? 32 : 64 : a.getInt(Tag.BitsAllocated, 0);
        int stored = floating ? bits : a.getInt(Tag.BitsStored, bits);
        return new PixelLayout(a.getInt(Tag.Rows, 0), a.getInt(Tag.Columns, 0), a.getInt(Tag.SamplesPerPixel, 1),
                Math.max(1, a.getInt(Tag.NumberOfFrames, 1)), bits, stored, floating ? bits - 1
                        : a.getInt(Tag.HighBit, stored - 1),
                floating || a.getInt(Tag.PixelRepresentation, 0) == 1, floating,
                a.getString(Tag.PhotometricInterpretation, "").trim());
    }

    /** Why this describes no pixels at all; empty if it does. */
    Optional<String> contradiction() {
        if (rows < 1 || columns < 1 || samples < 1) {
            return Optional.of(columns + "x" + rows + " pixels of " + samples + " samples");
        }
        if (bitsAllocated < 1 || bitsStored < 1 || bitsStored > bitsAllocated || highBit >= bitsAllocated
                || highBit + 1 < bitsStored) {
            return Optional.of("bits allocated " + bitsAllocated + ", stored " + bitsStored + ", high bit " + highBit);
        }
        return Optional.empty();
    }

    /** Why such pixels cannot be read into a volume; empty if they can. */
    Optional<String> unsupported() {
        if (samples != 1) {
            return Optional.of(samples + " samples per pixel");
        }
        if (bitsAllocated != 8 && bitsAllocated != 16 && bitsAllocated != 32 && !(floating && bitsAllocated == 64)) {
            return Optional.of(bitsAllocated + " bits per sample");
        }
        if (frameBytes() > MAX_FRAME_BYTES) {
            return Optional.of("frames of " + columns + "x" + rows + " pixels");
        }
        return Optional.empty();
    }

    boolean colour() {
        return samples > 1 || photometric.startsWith("PALETTE");
    }

    /** Pixels of one frame. */
    int framePixels() {
        return rows * columns;
    }

    /** Bytes of one frame without compression; frames of odd bit depths are rounded up. */
    long frameBytes() {
        return ((long) rows * columns * samples * bitsAllocated + 7) / 8;
    }

    /** Bytes of all frames without compression. */
    long allBytes() {
        return frames == 1 ? frameBytes() : ((long) rows * columns * samples * bitsAllocated * frames + 7) / 8;
    }
}
