package org.ventail.workflow;

import java.util.Optional;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Series;
import org.ventail.gate.GateInput.Withheld;

/** Why a series stays behind, before and after it was tried. */
final class Withholding {
    private static final String NOT_A_VOLUME = "withheld.not-a-volume";
    private static final String OBJECTED = "withheld.objected";

    private Withholding() {
    }

    /** What keeps a series from being tried at all. */
    static Optional<Problem> before(Series series, boolean optedOut) {
        if (optedOut) {
            return Optional.of(Problem.info(OBJECTED, "This person objected, or gave no consent to this purpose", null,
                    "Nothing: this is respected."));
        }
        if (series.broken()) {
            return series.problems().stream().filter(p -> p.severity() == Problem.Severity.ERROR).findFirst();
        }
        if (!series.volumetric()) {
            return Optional.of(Problem.info(NOT_A_VOLUME, "Not a volume that can be defaced and attacked: "
                    + ObjectNames.of(series), null,
                    "Leave it out, share what it shows in another way, or see what a policy may let leave."));
        }
        return Optional.empty();
    }

    /** Whether it stays only because it is no volume, which may be mended by cleaning it. */
    static boolean mayBeCleaned(Problem why) {
        return why.code().equals(NOT_A_VOLUME);
    }

    /** What the gate is told about one that stays. */
    static Withheld of(StagedSeries s) {
        Problem why = s.withheld().orElseThrow();
        Withheld.Kind kind = switch (why.code()) {
            case NOT_A_VOLUME, DerivedCleaning.NOT_CLEAN -> Withheld.Kind.DERIVED;
            case OBJECTED -> Withheld.Kind.DESELECTED;
            default -> s.original().role() == Series.Role.IMAGE ? Withheld.Kind.UNUSABLE : Withheld.Kind.DERIVED;
        };
        return new Withheld(s.original().id(), kind, why.message());
    }
}
