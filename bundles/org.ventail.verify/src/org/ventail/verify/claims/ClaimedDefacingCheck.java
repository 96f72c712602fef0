package org.ventail.verify.claims;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.check.CheckContext;
import org.ventail.api.check.CheckInfo;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.PrivacyCheck;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Series;

/**
 * Holds a series' word that it was defaced, given before we touched it, against its pixels. The header check does the same
 * for the files that would leave, where the cleaner has already taken a foreign claim away: this one asks what came in, because
 * who lies about a face may lie about the rest. Value: places that claim it.
 */
@Component
@CheckInfo(id = "org.ventail.verify.claimed-defacing", label = "Claims of earlier defacing", scope = CheckScope.SERIES)
public final class ClaimedDefacingCheck implements PrivacyCheck {
    private static final String LIE = "The header claims defacing that the pixels do not support.";
    private static final String LOOK = "Find out what this scan is; leave it out if nobody knows.";

    @Override
    public CheckResult check(CheckContext context, IProgressMonitor monitor) throws Exception {
        DefacedVolume found = context.defaced();
        Series series = context.series().orElseThrow();
        Set<String> claims = DefacingClaims.of(series);
        List<Finding> findings = claims.stream()
                .map(c -> Finding.in("%s claims that the face is gone.".formatted(c), series.files().get(0), LOOK)).toList();
        return judge(claims, found).measured(claims.size(), 0, "count").withFindings(findings)
                .withDetails(Map.of("claims", List.copyOf(claims), "found", found.status().name()));
    }

    private static CheckResult judge(Set<String> claims, DefacedVolume found) {
        if (claims.isEmpty()) {
            return CheckResult.pass("Nothing claims that a face was removed before.");
        }
        return switch (found.status()) {
            case NO_HEAD -> CheckResult.fail(LIE + " There is no head.", LOOK);
            case UNSURE -> CheckResult.review("The header claims defacing; the pixels do not say whether it is true.", LOOK);
            case NOTHING_LEFT -> CheckResult.pass("The header claims defacing, and no face is left.");
            case DEFACED -> found.changed().isEmpty() ? CheckResult.fail(LIE + " A face was found and is still there.", LOOK)
                    : CheckResult.pass("The header claimed defacing, but a face was there; it was removed now.");
        };
    }
}
