package org.ventail.verify.traits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.ventail.api.check.CheckContext;
import org.ventail.api.check.CheckInfo;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.check.PrivacyCheck;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.api.model.VentailException;
import org.ventail.verify.face.AgeSexReader;
import org.ventail.verify.models.ModelStore;
import org.ventail.verify.models.OnDemand;

/**
 * Shows what age and sex an AI claims from renders before and after defacing, with the spread over nine views. Claims, never
 * truth: nothing is compared with the person's own data, and nothing fails by it. Parameters: {@code reviewUnchanged} (false:
 * whether a person must look when the same is still claimed firmly), {@code yearsApart} (5: what counts as the same age). Value:
 * years between the ages claimed before and after.
 */
@Component
@CheckInfo(id = "org.ventail.verify.traits", label = "Age and sex that an AI claims", scope = CheckScope.SERIES)
public final class TraitsCheck implements PrivacyCheck {
    private static final double YEARS_APART = 5;
    private static final String LOOK = "Compare the pictures of the face check before and after; sign off if the claim says nothing.";
    private final OnDemand<AgeSexReader> reader;

    /** Loads the network of this installation on first use. */
    @Activate
    public TraitsCheck() {
        this(() -> new AgeSexReader(ModelStore.standard(), 1));
    }

    TraitsCheck(Callable<AgeSexReader> loader) {
        this.reader = new OnDemand<>(loader);
    }

    @Override
    public CheckResult check(CheckContext context, IProgressMonitor monitor) throws Exception {
        DefacedVolume defaced = context.defaced();
        if (defaced.frame() == null || defaced.status() == Status.NO_HEAD) {
            return CheckResult.notApplicable("No head was found to claim anything of.");
        }
        double yearsApart = context.parameters().number("yearsApart", YEARS_APART);
        boolean review = context.parameters().flag("reviewUnchanged", false);
        try {
            List<Claims> claims = new TraitGuess(reader.get()).of(new Scan(context.original(), defaced.frame()),
                    new Scan(defaced.volume(), defaced.frame()), monitor);
            return judge(claims.get(0), claims.get(1), yearsApart, review);
        } catch (VentailException e) {
            return CheckResult.error(e.problem().message(), e.problem().remedy());
        }
    }

    static CheckResult judge(Claims before, Claims after, double yearsApart, boolean review) {
        boolean same = after.stillSaidOf(before, yearsApart);
        String said = "An AI claims %s before and %s after; a claim, not the truth.".formatted(before.text(), after.text());
        CheckResult result = same && review ? CheckResult.review("The same is still claimed firmly. " + said, LOOK)
                : CheckResult.pass(said);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("before", before.toDetails());
        details.put("after", after.toDetails());
        details.put("sameStillClaimed", same);
        return result.measured(Math.abs(after.ageYears() - before.ageYears()), yearsApart, "years").withDetails(details);
    }

    /** Unloads the network. */
    @Deactivate
    void deactivate() throws Exception {
        reader.unload();
    }
}
