package org.ventail.verify.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Rescale;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.Volume;
import org.ventail.api.model.VoxelData;

/** The head CT of shared/data/heads/vtk_headsq_CT, with all its values and as 8-bit pictures in windows. */
final class WindowedCt {
    private static final int SIDE = 64;
    private static final int SLICES = 93;
    /** The value of water. */
    private static final int WATER = 1024;
    private static final int WHITE = 255;

    private WindowedCt() {
    }

    /** Slices of 256x256 and 512x512 by the name of their window. */
    static Map<String, List<GreyPicture>> pictures(Path folder, int each) throws IOException {
        Volume head = read(folder);
        List<GreyPicture> plain = new ArrayList<>(HeadPictures.of(head, each, 256));
        plain.addAll(HeadPictures.of(head, each, 512));
        Map<String, List<GreyPicture>> all = new LinkedHashMap<>();
        all.put("all values", plain);
        all.put("8 bit, brain window", plain.stream().map(p -> windowed(p, WATER, WATER + 80)).toList());
        all.put("8 bit, bone window", plain.stream().map(p -> windowed(p, WATER - 600, WATER + 1400)).toList());
        return all;
    }

    private static Volume read(Path folder) throws IOException {
        short[] values = new short[SIDE * SIDE * SLICES];
        for (int z = 0; z < SLICES; z++) {
            byte[] slice = Files.readAllBytes(folder.resolve("quarter." + (z + 1)));
            ByteBuffer.wrap(slice).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(values, z * SIDE * SIDE, SIDE * SIDE);
        }
        Geometry grid = Geometry.axisAligned(SIDE, SIDE, SLICES, new Spacing(3.2, 3.2, 1.5), new Point3(0, 0, 0));
        return new Volume(grid, new VoxelData.Shorts(values, true), new Rescale(1, -WATER), Modality.CT);
    }

    private static GreyPicture windowed(GreyPicture p, float black, float white) {
        float[] v = new float[p.values().length];
        for (int i = 0; i < v.length; i++) {
            v[i] = Math.max(0, Math.min(WHITE, Math.round((p.values()[i] - black) * WHITE / (white - black))));
        }
        return new GreyPicture(p.width(), p.height(), v);
    }
}
