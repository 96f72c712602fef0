package org.ventail.verify.shape;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.model.Digest;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;
import org.ventail.verify.attack.PrintFile;

/**
 * Synthetic strangers that fill a small gallery up, always the same ones. Their shapes are made once and kept on disk, under
 * a key that changes with the phantom and the way its skin is looked at.
 */
final class ShapeDecoys {
    /** The phantom's skin is smooth: it is as exact on a coarse grid as on a fine one. */
    private static final double SPACING_MM = 4;
    private static final double KEY_SPACING_MM = 10;
    private final Path folder;
    private final List<ShapePrint> made = new ArrayList<>();
    private String key;

    ShapeDecoys(Path folder) {
        this.folder = folder;
    }

    /** The first so many of them. */
    synchronized List<ShapePrint> first(int count, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, Math.max(0, count - made.size()));
        while (made.size() < count) {
            made.add(make(made.size() + 1L, progress.split(1)));
        }
        return List.copyOf(made.subList(0, count));
    }

    private ShapePrint make(long seed, IProgressMonitor monitor) {
        PrintFile file = new PrintFile(folder.resolve(Digest.of(key() + "/" + seed).hex() + ".print"));
        Optional<ShapePrint> kept = file.read().flatMap(ShapePrint::of);
        if (kept.isPresent()) {
            return kept.get();
        }
        ShapePrint print = ShapePrint.of(scan(seed, SPACING_MM), monitor);
        file.write(print.toPrint());
        return print;
    }

    private static Scan scan(long seed, double spacingMm) {
        SyntheticHead head = SyntheticHead.random(seed);
        return new Scan(head.voxelise(Contrast.T1, SyntheticHead.grid(spacingMm), seed), head.frame());
    }

    /** Changes with the phantom and the way its skin is looked at. */
    synchronized String madeWith() {
        return key();
    }

    private String key() {
        if (key == null) {
            MessageDigest sha = Digest.sha256();
            ShapePrint coarse = ShapePrint.of(scan(1, KEY_SPACING_MM), null);
            for (float[] points : new float[][] {coarse.face().data(), coarse.head().data()}) {
                ByteBuffer bytes = ByteBuffer.allocate(4 * points.length);
                bytes.asFloatBuffer().put(points);
                sha.update(bytes.array());
            }
            key = SPACING_MM + "/" + Digest.of(sha).hex();
        }
        return key;
    }
}
