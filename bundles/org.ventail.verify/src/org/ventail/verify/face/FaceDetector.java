package org.ventail.verify.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ventail.api.model.VentailException;

/** Finds faces in a picture. Any thread. */
interface FaceDetector {
    /** The faces found, best first, overlapping ones merged. */
    List<FaceBox> detect(FaceImage image) throws VentailException;

    /** Keeps the best of boxes that overlap more than the limit. */
    static List<FaceBox> strongest(List<FaceBox> candidates, double maxOverlap) {
        List<FaceBox> kept = new ArrayList<>();
        candidates.stream().sorted(Comparator.comparingDouble(FaceBox::score).reversed())
                .filter(c -> kept.stream().noneMatch(k -> k.overlap(c) > maxOverlap)).forEach(kept::add);
        return kept;
    }
}
