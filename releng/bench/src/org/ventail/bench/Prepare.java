package org.ventail.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.deface.FaceDefacer;
import org.ventail.io.nifti.NiftiFiles;

/**
 * Lays out what all pipelines work on: {@code Prepare DATA WORK}. A folder for each scan with {@code scan.nii} (not
 * compressed, so that nobody's time is spent on inflating), and {@code atlas/head.nii} with {@code atlas/face.nii}: the
 * head a register-and-mask pipeline carries over, and the face mask drawn on it (our face shape, on Debian's T1).
 */
public final class Prepare {
    private static final IProgressMonitor NONE = new NullProgressMonitor();
    private static final String ATLAS = "debian_ch2_T1";
    private static final int[] LARGE = {512, 512, 300};

    private Prepare() {
    }

    /** Writes the folders; names of scans go to {@code WORK/scans.txt}. */
    public static void main(String[] args) throws IOException, VentailException {
        Path work = Path.of(args[1]);
        StringBuilder names = new StringBuilder();
        for (Scan scan : scans(Path.of(args[0]))) {
            Path folder = Files.createDirectories(work.resolve(scan.name()));
            NiftiFiles.write(scan.volume(), folder.resolve("scan.nii"), NONE);
            Files.writeString(folder.resolve("modality"), scan.volume().modality().name());
            names.append(scan.name()).append('\n');
            if (scan.name().equals(ATLAS)) {
                atlas(scan.volume(), Files.createDirectories(work.resolve("atlas")));
            }
        }
        Files.writeString(work.resolve("scans.txt"), names);
    }

    private static List<Scan> scans(Path data) throws IOException, VentailException {
        List<Scan> heads = Scan.all(data).stream().filter(s -> s.kind() == Scan.Kind.HEAD).toList();
        return java.util.stream.Stream.concat(heads.stream(),
                heads.stream().filter(s -> s.name().contains("cranium"))
                        .map(s -> new Scan(s.name() + "_512x512x300", enlarged(s.volume()), s.kind())))
                .toList();
    }

    private static void atlas(Volume head, Path folder) throws VentailException {
        NiftiFiles.write(head, folder.resolve("head.nii"), NONE);
        Mask face = new FaceDefacer().deface(head, DefaceOptions.DEFAULT.withMethod(DefaceOptions.Method.REMOVE), NONE)
                .changed();
        NiftiFiles.write(new Volume(head.geometry(), new VoxelData.Bytes(face.toBytes(), false), Rescale.NONE,
                Modality.OTHER), folder.resolve("face.nii"), NONE);
    }

    /** The same head on the grid of a thin-slice CT, the values between the centres by the nearest one. */
    private static Volume enlarged(Volume v) {
        Geometry g = v.geometry();
        double fx = (double) g.nx() / LARGE[0];
        double fy = (double) g.ny() / LARGE[1];
        double fz = (double) g.nz() / LARGE[2];
        Affine fine = Affine.ofRows(fx, 0, 0, (fx - 1) / 2, 0, fy, 0, (fy - 1) / 2, 0, 0, fz, (fz - 1) / 2);
        Geometry to = new Geometry(LARGE[0], LARGE[1], LARGE[2], g.voxelToLps().compose(fine));
        short[] out = new short[to.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = (short) v.data().get(g.index((int) ((i % to.nx() + 0.5) * fx), (int) ((i / to.nx() % to.ny() + 0.5)
                    * fy), (int) ((i / to.nx() / to.ny() + 0.5) * fz)));
        }
        return new Volume(to, new VoxelData.Shorts(out, true), v.rescale(), v.modality());
    }
}
