package org.ventail.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ventail.api.deface.DefaceOptions.Part;

/** Names of parts of a head on the command line. */
enum PartName {
    EARS, TEETH, EYES, SCALP,
    /** The face alone. */
    NONE;

    static Set<Part> parts(List<PartName> names) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        names.stream().filter(n -> n != NONE).forEach(n -> parts.add(Part.valueOf(n.name())));
        return parts;
    }
}
