package org.ventail.io.nifti;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.io.raw.PartFile;
import org.ventail.io.raw.RawType;

/**
 * Writes volumes that come from no NIfTI file (phantoms, results, scans of other formats) as new NIfTI-1 files: little
 * endian, one file, sform and nothing that identifies. Positions are rounded to single precision, as the format has it.
 */
public final class NiftiFiles {
    private static final int VOXELS_AT = 352;
    private static final int MAX_DIMENSION = Short.MAX_VALUE;
    private static final byte MILLIMETRES_AND_SECONDS = 2 + 8;
    private static final short SCANNER_POSITION = 1;

    private NiftiFiles() {
    }

    /**
     * Writes the volume; the file appears whole or not at all.
     *
     * @param target ends with {@code .nii}, or with {@code .nii.gz} to be compressed
     * @return the target
     */
    public static Path write(Volume volume, Path target, IProgressMonitor monitor) throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, 1);
        RawType type = RawType.of(volume.data());
        NiftiVoxels voxels = new NiftiVoxels(volume.data(), type, ByteOrder.LITTLE_ENDIAN);
        try (PartFile part = PartFile.of(target)) {
            if (target.getFileName().toString().endsWith(".gz")) {
                voxels.gzip(header(volume, type), part.out(), progress);
            } else {
                voxels.plain(header(volume, type), part.out(), progress);
            }
            return part.publish();
        } catch (IOException e) {
            throw new VentailException(NiftiProblems.notWritten(target, e), e);
        }
    }

    private static byte[] header(Volume v, RawType type) {
        Geometry g = v.geometry();
        if (Math.max(Math.max(g.nx(), g.ny()), Math.max(g.nz(), v.timePoints())) > MAX_DIMENSION) {
            throw new IllegalArgumentException("NIfTI-1 has at most " + MAX_DIMENSION + " voxels along an axis");
        }
        ByteBuffer b = ByteBuffer.allocate(VOXELS_AT).order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(0, NiftiFields.SIZE_1);
        int[] dims = {v.timePoints() > 1 ? 4 : 3, g.nx(), g.ny(), g.nz(), v.timePoints(), 1, 1, 1};
        Spacing s = g.spacingMm();
        double[] sizes = {1, s.xMm(), s.yMm(), s.zMm(), 1, 1, 1, 1};
        for (int i = 0; i < 8; i++) {
            b.putShort(40 + 2 * i, (short) dims[i]);
            b.putFloat(76 + 4 * i, (float) sizes[i]);
        }
        b.putShort(70, (short) NiftiTypes.code(type)).putShort(72, (short) (8 * type.bytes()));
        b.putFloat(108, VOXELS_AT);
        b.putFloat(112, (float) v.rescale().slope()).putFloat(116, (float) v.rescale().intercept());
        b.put(123, MILLIMETRES_AND_SECONDS);
        Affine ras = RasLps.flip(g.voxelToLps());
        b.putShort(254, SCANNER_POSITION);
        for (int i = 0; i < 12; i++) {
            b.putFloat(280 + 4 * i, (float) ras.get(i / 4, i % 4));
        }
        b.position(344).put("n+1\0".getBytes(StandardCharsets.ISO_8859_1));
        return b.array();
    }
}
