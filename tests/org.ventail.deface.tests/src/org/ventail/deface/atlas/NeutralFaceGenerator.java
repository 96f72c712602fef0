package org.ventail.deface.atlas;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Spacing;
import org.ventail.phantom.SyntheticHead;
import org.ventail.phantom.Tissue;

/**
 * Makes the neutral face of the bundle from the average of our own parametric heads, which is nobody's, without its ears:
 * {@code java … NeutralFaceGenerator neutral.face.gz}. The same bytes each time. The head is the same on both sides, so
 * only its left half is written.
 */
public final class NeutralFaceGenerator {
    private static final int MAGIC = 0x564e4643;
    private static final double SPACING_MM = 2;
    /** Steps of the stored distances. */
    private static final double UNIT_MM = 0.02;
    private static final double FAR_MM = 20;
    /** So deep under the skin begins what is stored as tissue; above it lie skin and fat. */
    private static final double LAYERS_MM = 4;
    private static final Geometry HALF = Geometry.axisAligned(52, 96, 132,
            new Spacing(SPACING_MM, SPACING_MM, SPACING_MM), new Point3(0, -126, -132));

    private NeutralFaceGenerator() {
    }

    public static void main(String[] args) throws IOException {
        try (OutputStream out = new GzipBest(new BufferedOutputStream(Files.newOutputStream(Path.of(args[0]))))) {
            out.write(generate());
        }
    }

    /** The resource before compression. */
    public static byte[] generate() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeInt(HALF.nx());
        out.writeInt(HALF.ny());
        out.writeInt(HALF.nz());
        out.writeDouble(SPACING_MM);
        out.writeDouble(HALF.voxelToLps().origin().y());
        out.writeDouble(HALF.voxelToLps().origin().z());
        SyntheticHead head = SyntheticHead.average().withoutEars();
        writeDistances(out, head.skinDistanceMm(HALF));
        for (Tissue t : head.tissuesUnder(LAYERS_MM, HALF)) {
            out.writeByte(code(t));
        }
        return bytes.toByteArray();
    }

    /** Each row: its first distance as int16, then the steps to the next as int8. */
    private static void writeDistances(DataOutputStream out, float[] mm) throws IOException {
        for (int row = 0; row < mm.length; row += HALF.nx()) {
            int last = units(mm[row]);
            out.writeShort(last);
            for (int x = 1; x < HALF.nx(); x++) {
                int step = Math.max(-128, Math.min(127, units(mm[row + x]) - last));
                out.writeByte(step);
                last += step;
            }
        }
    }

    private static int units(float mm) {
        return (int) Math.round(Math.max(-FAR_MM, Math.min(FAR_MM, mm)) / UNIT_MM);
    }

    /** As org.ventail.deface.FaceTissue numbers them; the brain's place is bone. */
    private static int code(Tissue t) {
        return switch (t) {
            case AIR -> 0;
            case SKIN -> 1;
            case FAT -> 2;
            case MUSCLE, CARTILAGE -> 3;
            case MARROW -> 5;
            case TOOTH -> 6;
            case EYE -> 7;
            case LENS -> 8;
            default -> 4;
        };
    }
}
