package org.ventail.api.deface;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ventail.api.model.Mask;

/**
 * What to do and what to spare. The face from forehead to chin always goes.
 *
 * @param method how the face goes
 * @param parts what else goes; in the order of {@link Part}, immutable
 * @param keep voxels that must not change, on the grid of the scan; clipped out of the region. The brain is always kept
 */
public record DefaceOptions(Method method, Set<Part> parts, Optional<Mask> keep) {
    /** How the face goes. */
    public enum Method {
        /** Face region to air before a smooth oblique cut that is closed with plain tissue. */
        REMOVE,
        /** Face replaced by a neutral one that is nobody's. */
        REFACE
    }

    /** What else identifies and can go with the face. */
    public enum Part {
        /** Outer ears. */
        EARS,
        /** Teeth and jaws as far back as the last molars. */
        TEETH,
        /** Eyeballs; without this they are kept behind the removed lids. */
        EYES,
        /** The whole skin of the head, smoothed, so that its outline is no fingerprint. */
        SCALP
    }

    /** Replace the face, ears, teeth and eyes, spare nothing but the brain. */
    public static final DefaceOptions DEFAULT = new DefaceOptions(Method.REFACE,
            EnumSet.of(Part.EARS, Part.TEETH, Part.EYES), Optional.empty());

    public DefaceOptions {
        Objects.requireNonNull(method);
        Objects.requireNonNull(keep);
        EnumSet<Part> sorted = EnumSet.noneOf(Part.class);
        sorted.addAll(parts);
        parts = Collections.unmodifiableSet(sorted);
    }

    /** Whether the part goes, too. */
    public boolean removes(Part part) {
        return parts.contains(part);
    }

    public DefaceOptions withMethod(Method other) {
        return new DefaceOptions(other, parts, keep);
    }

    /** The same, sparing this part. */
    public DefaceOptions without(Part part) {
        EnumSet<Part> fewer = EnumSet.noneOf(Part.class);
        fewer.addAll(parts);
        fewer.remove(part);
        return new DefaceOptions(method, fewer, keep);
    }

    /** The same, this part going, too. */
    public DefaceOptions with(Part part) {
        EnumSet<Part> more = EnumSet.of(part);
        more.addAll(parts);
        return new DefaceOptions(method, more, keep);
    }

    public DefaceOptions keeping(Mask mask) {
        return new DefaceOptions(method, parts, Optional.of(mask));
    }
}
