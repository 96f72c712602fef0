package org.ventail.deface;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ventail.api.deface.DefaceOptions.Part;

/** The face shapes by what goes, each made once. Thread-safe. */
final class FaceShapes {
    private final Map<Set<Part>, FaceShape> shapes = new ConcurrentHashMap<>();

    FaceShape of(Set<Part> parts) {
        return shapes.computeIfAbsent(parts, p -> new FaceShape(p.contains(Part.EARS)));
    }
}
