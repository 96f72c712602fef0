package org.ventail.verify.header;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.check.CheckContext;
import org.ventail.api.check.CheckInfo;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.PrivacyCheck;
import org.ventail.api.model.Finding;
import org.ventail.api.model.Series;

/**
 * Holds what the first file of a series, as it came in, says was done to it (identity removed, codes of PS3.15, no burned-in
 * text) against the file and against what had to be done now. A claim without work is named; nothing fails by it, as the claim
 * is replaced and the work done in any case. Claims about the face have a check of their own. Value: claims without work.
 */
@Component
@CheckInfo(id = "org.ventail.verify.claimed-deidentification", label = "Claims of earlier de-identification",
        scope = CheckScope.SERIES)
public final class ClaimedDeidentificationCheck implements PrivacyCheck {
    private static final String NOTHING = "Nothing to do: it was cleaned now. Ask where these files come from.";
    private static final String CLEAN_PIXELS = "113101";
    private final BasicProfile profile = BasicProfile.shipped();

    @Override
    public CheckResult check(CheckContext context, IProgressMonitor monitor) throws IOException {
        Series series = context.series().orElseThrow();
        Path first = series.files().get(0);
        if (!DicomFile.looksLike(OriginalReader.firstBytes(first))) {
            return CheckResult.pass("Only DICOM can claim to be de-identified, and this is none.").measured(0, 0, "count");
        }
        DicomFile came = DicomFile.read(first);
        DeidentificationClaims claims = DeidentificationClaims.of(came);
        List<String> lies = new ArrayList<>();
        if (claims.identityRemoved()) {
            List<String> left = claims.left(came, profile);
            if (!left.isEmpty()) {
                lies.add("The source claims by %s that identity was removed, but still had %s.".formatted(
                        String.join(" and ", claims.identity()), some(left)));
            }
        }
        if (claims.noText() && textWasRemoved(context.stagedFiles())) {
            lies.add("The source claims by %s that no text is burned in, but text had to be taken out.".formatted(
                    String.join(" and ", claims.text())));
        }
        return judge(claims, lies, first);
    }

    private static CheckResult judge(DeidentificationClaims claims, List<String> lies, Path first) {
        String honest = claims.any() ? "What the source claims was done to it is not contradicted by it."
                : "The source does not claim that it was de-identified.";
        String message = lies.isEmpty() ? honest : String.join(" ", lies) + " Cleaned now, the claim replaced.";
        return CheckResult.pass(message).measured(lies.size(), 0, "count")
                .withFindings(lies.stream().map(l -> Finding.in(l, first, NOTHING)).toList())
                .withDetails(Map.of("claims", claims.all(), "untrue", lies.size()));
    }

    private static String some(List<String> attributes) {
        int shown = 5;
        String names = String.join(", ", attributes.subList(0, Math.min(shown, attributes.size())));
        return attributes.size() > shown ? names + " and " + (attributes.size() - shown) + " more" : names;
    }

    private static boolean textWasRemoved(List<Path> staged) throws IOException {
        for (Path file : staged) {
            if (DicomFile.looksLike(OriginalReader.firstBytes(file)) && DicomFile.read(file).codes().contains(CLEAN_PIXELS)) {
                return true;
            }
        }
        return false;
    }
}
