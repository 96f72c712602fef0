package org.ventail.gate;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.Parameters;
import org.ventail.api.check.Verdict;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Digest;

/**
 * What the policy says about one check.
 *
 * @param id id of the check
 * @param scope what it must have looked at
 * @param required whether each thing of that scope needs its evidence
 * @param parameters what it must have run with
 * @param onFail effect of a FAIL, REVIEW or BLOCK
 * @param onReview effect of a REVIEW, REVIEW or BLOCK
 * @param onError effect of an ERROR, REVIEW or BLOCK
 * @param notApplicable effect of a NOT_APPLICABLE, RELEASE (counts as a pass) or REVIEW
 * @param minVersion oldest version of the check's bundle that is believed
 */
public record CheckRule(String id, CheckScope scope, boolean required, Parameters parameters, Effect onFail,
        Effect onReview, Effect onError, Effect notApplicable, Optional<String> minVersion) {
    public CheckRule {
        Objects.requireNonNull(id);
        Objects.requireNonNull(scope);
        Objects.requireNonNull(parameters);
        Objects.requireNonNull(minVersion);
        if (onFail == Effect.RELEASE || onReview == Effect.RELEASE || onError == Effect.RELEASE) {
            throw new IllegalArgumentException("only a pass may release");
        }
    }

    /** How a check is judged that the policy does not name: as strictly as one that it does. */
    static CheckRule unnamed(String id) {
        return new CheckRule(id, CheckScope.SERIES, false, new Parameters(Map.of()), Effect.BLOCK, Effect.REVIEW,
                Effect.BLOCK, Effect.RELEASE, Optional.empty());
    }

    /** What a verdict leads to. A verdict that a later version may invent blocks. */
    Effect effect(Verdict verdict) {
        return switch (verdict) {
            case PASS -> Effect.RELEASE;
            case FAIL -> onFail;
            case REVIEW -> onReview;
            case NOT_APPLICABLE -> notApplicable;
            case ERROR -> onError;
            default -> Effect.BLOCK;
        };
    }

    /** Digest that its evidence must carry. */
    public Digest parametersDigest() {
        return Digests.ofParameters(parameters);
    }
}
