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
 * @param also voxels that become air, too, on the grid of the scan; never the brain, never what is kept
 * @param brainMarginMm what lies nearer to the brain than this is kept, besides what always is; 0 or more
 */
public record DefaceOptions(Method method, Set<Part> parts, Optional<Mask> keep, Optional<Mask> also, double brainMarginMm) {
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

    /** Farther from the brain is the face. */
    public static final double MOST_MARGIN_MM = 30;

    /** Replace the face, ears, teeth and eyes, spare nothing but the brain. */
    public static final DefaceOptions DEFAULT = new DefaceOptions(Method.REFACE,
            EnumSet.of(Part.EARS, Part.TEETH, Part.EYES), Optional.empty());

    /** Nothing else becomes air, and no more than usual is kept around the brain. */
    public DefaceOptions(Method method, Set<Part> parts, Optional<Mask> keep) {
        this(method, parts, keep, Optional.empty(), 0);
    }

    public DefaceOptions {
        Objects.requireNonNull(method);
        Objects.requireNonNull(keep);
        Objects.requireNonNull(also);
        if (!(brainMarginMm >= 0 && brainMarginMm <= MOST_MARGIN_MM)) {
            throw new IllegalArgumentException("a margin of " + brainMarginMm + " mm around the brain");
        }
        EnumSet<Part> sorted = EnumSet.noneOf(Part.class);
        sorted.addAll(parts);
        parts = Collections.unmodifiableSet(sorted);
    }

    /** Whether the part goes, too. */
    public boolean removes(Part part) {
        return parts.contains(part);
    }

    public DefaceOptions withMethod(Method other) {
        return new DefaceOptions(other, parts, keep, also, brainMarginMm);
    }

    /** The same, sparing this part. */
    public DefaceOptions without(Part part) {
        EnumSet<Part> fewer = EnumSet.noneOf(Part.class);
        fewer.addAll(parts);
        fewer.remove(part);
        return new DefaceOptions(method, fewer, keep, also, brainMarginMm);
    }

    /** The same, this part going, too. */
    public DefaceOptions with(Part part) {
        EnumSet<Part> more = EnumSet.of(part);
        more.addAll(parts);
        return new DefaceOptions(method, more, keep, also, brainMarginMm);
    }

    public DefaceOptions keeping(Mask mask) {
        return new DefaceOptions(method, parts, Optional.of(mask), also, brainMarginMm);
    }

    /** The same, these voxels becoming air, too. */
    public DefaceOptions alsoRemoving(Mask mask) {
        return new DefaceOptions(method, parts, keep, Optional.of(mask), brainMarginMm);
    }

    /** The same, keeping so much around the brain. */
    public DefaceOptions withBrainMargin(double mm) {
        return new DefaceOptions(method, parts, keep, also, mm);
    }
}
