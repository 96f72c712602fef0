package org.ventail.verify.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.phantom.Contrast;
import org.ventail.testkit.IctHeads;
import org.ventail.verify.face.FaceEngine;
import org.ventail.verify.shape.ShapePrint;

/** The gallery: face prints and shapes of the second visit of many people, kept on disk. */
final class People {
    private static final long VISIT = 2;
    private static final double SPACING_MM = 1.5;
    private final List<FacePrint> faces = new ArrayList<>();
    private final List<ShapePrint> shapes = new ArrayList<>();

    People(IctHeads heads, FaceEngine engine, Path cache, int count) throws Exception {
        HeadDescriber describer = new HeadDescriber(engine);
        for (int p = 1; p <= count; p++) {
            PrintFile face = new PrintFile(cache.resolve("face-" + p));
            PrintFile shape = new PrintFile(cache.resolve("shape-" + p));
            Optional<FacePrint> f = face.read();
            Optional<ShapePrint> s = shape.read().flatMap(ShapePrint::of);
            if (f.isEmpty() || s.isEmpty()) {
                Scan scan = heads.person(p).scan(Contrast.T1, VISIT, SPACING_MM);
                f = Optional.of(describer.describe(HeadRenderer.of(scan), View.gallery(), null));
                s = Optional.of(ShapePrint.of(scan, null));
                face.write(f.get());
                shape.write(s.get().toPrint());
            }
            faces.add(f.get());
            shapes.add(s.get());
        }
    }

    int size() {
        return faces.size();
    }

    double[] byFace(ToDoubleFunction<FacePrint> distance) {
        return faces.parallelStream().mapToDouble(distance).toArray();
    }

    double[] byShape(ToDoubleFunction<ShapePrint> distance) {
        return IntStream.range(0, shapes.size()).parallel().mapToDouble(i -> distance.applyAsDouble(shapes.get(i)))
                .toArray();
    }
}
