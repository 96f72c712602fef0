package org.ventail.deface;

import java.util.EnumSet;
import java.util.Set;
import org.ventail.api.deface.DefaceOptions.Part;

/** The face shapes by what goes; those that were asked for last are not made again. Thread-safe. */
final class FaceShapes {
    /** Wide enough for the seam to have faded before the face begins. */
    private static final double RING_MM = 16;
    private final LastFew<Key, FaceShape> shapes = new LastFew<>(6);
    private final LastFew<Set<Part>, FaceShape> cuts = new LastFew<>(2);

    /** What tells one shape from another. */
    private record Key(Set<Part> parts, double ringMm) {
    }

    FaceShape of(Set<Part> parts) {
        return shape(parts, 0);
    }

    /** With a ring around it in which a new face runs into the old head. */
    FaceShape ringed(Set<Part> parts) {
        return shape(parts, RING_MM);
    }

    /** Where the face ends once it is removed: under the brow, and sides of the head as they are. */
    FaceShape cut(Set<Part> parts) {
        Set<Part> cutting = shaping(parts);
        cutting.remove(Part.EARS);
        return cuts.get(cutting, () -> FaceShape.cut(cutting));
    }

    private FaceShape shape(Set<Part> parts, double ringMm) {
        Set<Part> shaping = shaping(parts);
        return shapes.get(new Key(shaping, ringMm), () -> new FaceShape(shaping, ringMm));
    }

    private static Set<Part> shaping(Set<Part> parts) {
        Set<Part> shaping = EnumSet.noneOf(Part.class);
        shaping.addAll(parts);
        shaping.remove(Part.SCALP);
        return shaping;
    }

    /** The same ears or not, but neither teeth nor eyes spared: what a new skin is laid by, that must not follow lids. */
    FaceShape whole(FaceShape shape) {
        Set<Part> parts = shape.ears() ? EnumSet.of(Part.EARS, Part.TEETH, Part.EYES)
                : EnumSet.of(Part.TEETH, Part.EYES);
        return shape.ringed() ? ringed(parts) : of(parts);
    }
}
