package org.ventail.bench.deid;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomInputStream;
import org.dcm4che3.io.DicomOutputStream;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.demo.DemoCohort;
import org.ventail.demo.InVesaliusVolume;

/**
 * The same slices with Debian's head CT in them in place of noise, its values with a little noise of their own: {@code HeadSlices IN
 * OUT}. Somebody who looks for text has other work with heads than with noise.
 */
public final class HeadSlices {
    private static final int SIZE = 512;
    private static final double NOISE_HU = 8;

    private HeadSlices() {
    }

    /** Writes. */
    public static void main(String[] args) throws IOException, VentailException {
        Volume head = InVesaliusVolume.read(DemoCohort.CRANIUM);
        Path out = Files.createDirectories(Path.of(args[1]));
        List<Path> files;
        try (Stream<Path> s = Files.list(Path.of(args[0]))) {
            files = s.sorted().toList();
        }
        Random random = new Random(1);
        for (int n = 0; n < files.size(); n++) {
            Attributes a;
            Attributes meta;
            try (DicomInputStream in = new DicomInputStream(files.get(n).toFile())) {
                meta = in.getFileMetaInformation();
                a = in.readDataset(-1, -1);
            }
            a.setBytes(Tag.PixelData, VR.OW, slice(head, n * head.geometry().nz() / files.size(), random));
            try (DicomOutputStream to = new DicomOutputStream(new File(out.toFile(), files.get(n).getFileName().toString()))) {
                to.writeDataset(meta, a);
            }
        }
    }

    private static byte[] slice(Volume head, int z, Random random) {
        Geometry g = head.geometry();
        ByteBuffer pixels = ByteBuffer.allocate(2 * SIZE * SIZE).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < SIZE * SIZE; i++) {
            double v = head.data().get(g.index(i % SIZE * g.nx() / SIZE, i / SIZE * g.ny() / SIZE, z));
            pixels.putShort((short) (v + NOISE_HU * random.nextGaussian()));
        }
        return pixels.array();
    }
}
