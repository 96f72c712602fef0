package org.ventail.verify.attack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.VentailException;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;
import org.ventail.verify.face.FaceEngine;
import org.ventail.verify.models.ModelFile;
import org.ventail.verify.models.ModelStore;

/**
 * Synthetic strangers that fill a small gallery up, always the same ones. Their prints are made once and kept on disk,
 * under a key of everything they depend on: the models, the views, and a picture of one of them, which changes with the
 * phantom and the renderer.
 */
final class Decoys {
    private static final double SPACING_MM = 2;
    private static final double PROBE_SPACING_MM = 6;
    private final HeadDescriber describer;
    private final Path folder;
    private final String key;
    private final List<Stranger> made = new ArrayList<>();

    Decoys(FaceEngine engine, Path folder) {
        this.describer = new HeadDescriber(engine);
        this.folder = folder;
        this.key = key(engine);
    }

    /** Digest of the models, the views, and a picture that changes with the phantom and the renderer. */
    String madeWith() {
        return key;
    }

    /** The first so many of them. */
    synchronized List<Stranger> first(int count, IProgressMonitor monitor) throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, Math.max(0, count - made.size()));
        while (made.size() < count) {
            long seed = made.size() + 1L;
            made.add(make(seed, "", () -> HeadRenderer.of(scan(seed, SPACING_MM)), progress.split(1)));
        }
        return List.copyOf(made.subList(0, count));
    }

    /** The first so many of them, cut off where a field of view ends. Kept on disk only. */
    synchronized List<Stranger> within(FieldOfView view, int count, IProgressMonitor monitor) throws VentailException {
        SubMonitor progress = SubMonitor.convert(monitor, count);
        List<Stranger> cut = new ArrayList<>();
        for (long seed = 1; seed <= count; seed++) {
            long which = seed;
            cut.add(make(seed, view.key() + "/points/", () -> cut(view, scan(which, SPACING_MM)), progress.split(1)));
        }
        return cut;
    }

    private Stranger make(long seed, String kind, Supplier<HeadRenderer> head, IProgressMonitor monitor)
            throws VentailException {
        PrintFile file = new PrintFile(folder.resolve(Digest.of(key + "/" + kind + seed).hex() + ".print"));
        Optional<FacePrint> cached = file.read();
        if (cached.isPresent()) {
            return stranger(seed, cached.get());
        }
        FacePrint print = describer.describe(head.get(), View.gallery(), monitor);
        file.write(print);
        return stranger(seed, print);
    }

    private static HeadRenderer cut(FieldOfView view, Scan whole) {
        return HeadRenderer.of(whole).cut(view, whole);
    }

    private static Stranger stranger(long seed, FacePrint print) {
        return new Stranger("decoy-" + seed, print, true);
    }

    private static Scan scan(long seed, double spacingMm) {
        SyntheticHead head = SyntheticHead.random(seed);
        Geometry grid = SyntheticHead.grid(spacingMm);
        return new Scan(head.voxelise(Contrast.T1, grid, seed), head.frame());
    }

    private static String key(FaceEngine engine) {
        MessageDigest sha = Digest.sha256();
        for (ModelFile m : engine.models()) {
            sha.update(ModelStore.pinned(m).hex().getBytes(StandardCharsets.US_ASCII));
        }
        View.gallery().forEach(v -> sha.update(v.key().getBytes(StandardCharsets.US_ASCII)));
        int[] rgb = HeadRenderer.of(scan(1, PROBE_SPACING_MM)).picture(View.FRONT, null).rgb();
        ByteBuffer pixels = ByteBuffer.allocate(4 * rgb.length);
        pixels.asIntBuffer().put(rgb);
        sha.update(pixels.array());
        return Digest.of(sha).hex();
    }
}
