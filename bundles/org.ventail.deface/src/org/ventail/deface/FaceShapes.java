package org.ventail.deface;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ventail.api.deface.DefaceOptions.Part;

/** The face shapes by what goes, each made once. Thread-safe. */
final class FaceShapes {
    private final Map<Set<Part>, FaceShape> shapes = new ConcurrentHashMap<>();

    FaceShape of(Set<Part> parts) {
        Set<Part> shaping = EnumSet.noneOf(Part.class);
        shaping.addAll(parts);
        shaping.remove(Part.SCALP);
        return shapes.computeIfAbsent(shaping, FaceShape::new);
    }

    /** The same ears or not, but neither teeth nor eyes spared: what a new skin is laid by, that must not follow lids. */
    FaceShape whole(FaceShape shape) {
        return of(shape.ears() ? EnumSet.of(Part.EARS, Part.TEETH, Part.EYES) : EnumSet.of(Part.TEETH, Part.EYES));
    }
}
