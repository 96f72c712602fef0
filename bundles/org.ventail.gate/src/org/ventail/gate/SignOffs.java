package org.ventail.gate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ventail.api.gate.Decision.Reason;
import org.ventail.api.gate.Effect;
import org.ventail.api.gate.SignOff;
import org.ventail.api.model.Digest;

/** Finds who took responsibility for a review. */
final class SignOffs {
    static final Comparator<SignOff> ORDER = Comparator.comparing(SignOff::subjectId)
            .thenComparing(s -> s.judged().hex()).thenComparing(SignOff::time).thenComparing(SignOff::actor)
            .thenComparing(SignOff::reason);

    private SignOffs() {
    }

    /** The reason to list when somebody signed off exactly this; a sign-off without a name or a reason is none. */
    static Optional<Reason> lifting(List<SignOff> signOffs, String subjectId, Digest judged) {
        return signOffs.stream().sorted(ORDER)
                .filter(s -> s.subjectId().equals(subjectId) && s.judged().equals(judged))
                .filter(s -> !s.actor().isBlank() && !s.reason().isBlank())
                .findFirst()
                .map(s -> new Reason(Effect.RELEASE, "sign-off", Optional.empty(),
                        "reviewed by " + s.actor() + ": " + s.reason(), ""));
    }
}
