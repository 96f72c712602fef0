package org.ventail.api.deface;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Volume;

/**
 * The result of a {@link Defacer}.
 *
 * @param volume the scan after, same grid and pixel type; the very input when nothing was done
 * @param changed voxels that may differ from the input
 * @param brain the defacer's estimate of the brain on this scan: none of these voxels is in {@code changed}
 * @param face the estimate of where the face is: skin surface region that identifies, also when already removed; the
 *        attackers look there
 * @param frame where front and up are, for renders
 * @param status what happened
 * @param recipe everything needed to do it again
 * @param findings what a person should look at
 */
public record DefacedVolume(Volume volume, Mask changed, Mask brain, Mask face, HeadFrame frame, Status status,
        Recipe recipe, List<Finding> findings) {
    /** What a defacer did. */
    public enum Status {
        /** A face was found and made unrecognisable. */
        DEFACED,
        /** A head was found, but its face is gone already; unchanged. */
        NOTHING_LEFT,
        /** No head was found; unchanged, needs a person. */
        NO_HEAD,
        /** A head was found but the estimate is not trusted (confidence under the limit): changed, but needs a person. */
        UNSURE
    }

    public DefacedVolume {
        Objects.requireNonNull(volume);
        Objects.requireNonNull(changed);
        Objects.requireNonNull(status);
        findings = List.copyOf(findings);
    }

    /**
     * How it was done.
     *
     * @param defacer id of the {@link Defacer}
     * @param version version of the bundle it lives in
     * @param parameters names to values, enough to repeat it
     * @param confidence 0 (guess) to 1 (sure) that head, face and brain were found right
     */
    public record Recipe(String defacer, String version, Map<String, String> parameters, double confidence) {
        public Recipe {
            parameters = Map.copyOf(parameters);
        }
    }
}
