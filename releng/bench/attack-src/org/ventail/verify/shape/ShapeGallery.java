package org.ventail.verify.shape;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.model.Mask;
import org.ventail.verify.attack.FacePrint;
import org.ventail.verify.attack.PrintFile;

/** Shapes of as many people as asked for: those that are kept on disk, then the same with points moved a little. */
public final class ShapeGallery {
    private static final double MOVED_MM = 0.7;
    private final List<ShapeAttack.Person> people = new ArrayList<>();

    public ShapeGallery(Path cache, int known, int size) {
        Random random = new Random(1);
        List<ShapePrint> kept = new ArrayList<>();
        for (int p = 1; p <= known; p++) {
            kept.add(new PrintFile(cache.resolve("shape-" + p)).read().flatMap(ShapePrint::of).orElseThrow());
        }
        for (int i = 0; i < size; i++) {
            ShapePrint print = kept.get(i % known);
            people.add(new ShapeAttack.Person("person-" + (i + 1), i < known ? print : moved(print, random), false));
        }
    }

    private static ShapePrint moved(ShapePrint print, Random random) {
        float[] face = print.face().data().clone();
        float wide = (float) (1 + 0.03 * random.nextGaussian());
        float shift = (float) (MOVED_MM * random.nextGaussian());
        for (int i = 0; i < face.length; i += SkinCloud.STRIDE) {
            face[i] *= wide;
            face[i + 1] += shift * face[i + 2] / 50;
        }
        return ShapePrint.of(new FacePrint(Map.of(SkinPart.FACE.name(), List.of(face), SkinPart.HEAD.name(),
                List.of(print.head().data())), 0, 0)).orElseThrow();
    }

    /** The person to be found among all but one of them. */
    public ShapeTarget target(Scan original, Mask region, int count, int without) {
        List<ShapeAttack.Person> others = new ArrayList<>(people.subList(0, count));
        others.remove(without);
        return ShapeAttack.among(others, original, region, null);
    }
}
