package org.ventail.gate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.ventail.api.gate.Decision.Reason;
import org.ventail.api.gate.Effect;

/** Small helpers around reasons and their effects. */
final class Effects {
    /** The gravest first, then by rule, series and message: any order of the input gives this one. */
    static final Comparator<Reason> ORDER = Comparator.comparing(Reason::effect).reversed()
            .thenComparing(Reason::rule).thenComparing(r -> r.seriesId().orElse("")).thenComparing(Reason::message)
            .thenComparing(Reason::remedy);

    private Effects() {
    }

    static Effect worst(Collection<Reason> reasons) {
        return reasons.stream().map(Reason::effect).reduce(Effect.RELEASE, Effect::worst);
    }

    static Reason block(String rule, String message, String remedy) {
        return new Reason(Effect.BLOCK, rule, Optional.empty(), message, remedy);
    }

    static Reason block(String rule, String seriesId, String message, String remedy) {
        return new Reason(Effect.BLOCK, rule, Optional.of(seriesId), message, remedy);
    }
}
