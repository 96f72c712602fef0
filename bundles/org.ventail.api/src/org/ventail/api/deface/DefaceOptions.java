package org.ventail.api.deface;

import java.util.Optional;
import org.ventail.api.model.Mask;

/**
 * What to do and what to spare.
 *
 * @param method how the face goes
 * @param ears also remove the ears
 * @param keep voxels that must not change, on the grid of the scan; clipped out of the region
 */
public record DefaceOptions(Method method, boolean ears, Optional<Mask> keep) {
    /** How the face goes. */
    public enum Method {
        /** Face region to air behind a smooth oblique border. */
        REMOVE,
        /** Face replaced by a neutral one that is nobody's. */
        REFACE
    }

    /** Remove the face and the ears, spare nothing but the brain. */
    public static final DefaceOptions DEFAULT = new DefaceOptions(Method.REMOVE, true, Optional.empty());
}
