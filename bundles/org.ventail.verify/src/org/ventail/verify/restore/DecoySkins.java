package org.ventail.verify.restore;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.ventail.api.model.Digest;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;
import org.ventail.render.SkinField;
import org.ventail.verify.attack.FacePrint;
import org.ventail.verify.attack.PrintFile;

/**
 * Skins of synthetic heads, always the same ones. Made once and kept on disk, under a key that changes with the phantom and the
 * way its skin is looked at.
 */
final class DecoySkins {
    /** The phantom's skin is smooth: it is as exact on a coarse grid as on a fine one. */
    private static final double SPACING_MM = 4;
    private static final double KEY_SPACING_MM = 10;
    private static final String NAME = "skin-map";
    private final Path folder;
    private final List<SkinMap> made = new ArrayList<>();
    private String key;

    DecoySkins(Path folder) {
        this.folder = folder;
    }

    /** The first so many of them. */
    synchronized List<SkinMap> first(int count, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, Math.max(0, count - made.size()));
        while (made.size() < count) {
            made.add(make(made.size() + 1L));
            progress.split(1);
        }
        return List.copyOf(made.subList(0, count));
    }

    private SkinMap make(long seed) {
        PrintFile file = new PrintFile(folder.resolve(Digest.of(key() + "/" + seed).hex() + ".print"));
        Optional<SkinMap> kept = file.read().map(p -> p.descriptions().getOrDefault(NAME, List.of()))
                .filter(d -> d.size() == 1 && d.get(0).length == SkinMap.CELLS).map(d -> new SkinMap(d.get(0)));
        if (kept.isPresent()) {
            return kept.get();
        }
        SkinMap skin = skin(seed, SPACING_MM);
        file.write(new FacePrint(Map.of(NAME, List.of(skin.radiusMm())), 0, 0));
        return skin;
    }

    private static SkinMap skin(long seed, double spacingMm) {
        SyntheticHead head = SyntheticHead.random(seed);
        return SkinMap.of(SkinField.of(head.voxelise(Contrast.T1, SyntheticHead.grid(spacingMm), seed)), head.frame());
    }

    private String key() {
        if (key == null) {
            MessageDigest sha = Digest.sha256();
            ByteBuffer bytes = ByteBuffer.allocate(4 * SkinMap.CELLS);
            bytes.asFloatBuffer().put(skin(1, KEY_SPACING_MM).radiusMm());
            sha.update(bytes.array());
            key = SPACING_MM + "/" + Digest.of(sha).hex();
        }
        return key;
    }
}
