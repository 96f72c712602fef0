package org.ventail.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.ventail.api.model.Affine;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Series;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;
import org.ventail.io.FolderCohortReader;

/**
 * A scan to measure on.
 *
 * @param name of its folder, and a number where a folder holds several
 * @param volume its voxels
 * @param kind what it is for
 */
record Scan(String name, Volume volume, Kind kind) {
    /** What a scan is for. */
    enum Kind {
        /** A head with a face. */
        HEAD,
        /** A head whose face somebody else removed: nothing may change. */
        DEFACED_BEFORE,
        /** No head: nothing may change, and a person has to look. */
        NO_HEAD
    }

    /** All scans of a folder of folders, as {@code releng/bench/data} makes it. */
    static List<Scan> all(Path data) throws IOException, VentailException {
        List<Path> folders;
        try (Stream<Path> list = Files.list(data)) {
            folders = list.sorted().toList();
        }
        List<Scan> out = new ArrayList<>();
        for (Path folder : folders) {
            String name = folder.getFileName().toString();
            if (name.equals("truth") || name.startsWith(".") || name.contains("face_model")) {
                continue;
            }
            List<Volume> volumes = Files.exists(folder.resolve("cranium.raw"))
                    ? List.of(cranium(folder.resolve("cranium.raw")))
                    : volumes(folder);
            for (int i = 0; i < volumes.size(); i++) {
                out.add(new Scan(volumes.size() == 1 ? name : name + "_" + (i + 1), volumes.get(i), kind(name)));
            }
        }
        return out;
    }

    private static Kind kind(String folder) {
        return folder.contains("already_defaced") ? Kind.DEFACED_BEFORE
                : folder.contains("not_a_head") ? Kind.NO_HEAD : Kind.HEAD;
    }

    private static List<Volume> volumes(Path folder) throws VentailException {
        try (FolderCohortReader reader = FolderCohortReader.standard()) {
            Cohort cohort = reader.scan(folder, new NullProgressMonitor());
            List<Volume> out = new ArrayList<>();
            for (Series s : cohort.allSeries().filter(Series::volumetric).toList()) {
                out.add(reader.read(s, new NullProgressMonitor()));
            }
            return out;
        }
    }

    /** Debian's head CT as it lies in the archive: 108 slices of 256x256 Hounsfield units, from mouth to crown. */
    private static Volume cranium(Path raw) throws IOException {
        short[] v = new short[256 * 256 * 108];
        ByteBuffer.wrap(Files.readAllBytes(raw)).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(v);
        double mm = 0.9570312;
        Geometry g = new Geometry(256, 256, 108,
                Affine.ofRows(-mm, 0, 0, 127.5 * mm, 0, -mm, 0, 127.5 * mm, 0, 0, 1.5, 0));
        return new Volume(g, new VoxelData.Shorts(v, true), Rescale.NONE, Modality.CT);
    }
}
