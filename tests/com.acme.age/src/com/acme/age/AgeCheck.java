package com.acme.age;

import org.eclipse.core.runtime.IProgressMonitor;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.check.CheckContext;
import org.ventail.api.check.CheckInfo;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.PrivacyCheck;

/**
 * The smallest plug-in: people older than 89 are few and stand out (HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(C)). The limit
 * is the policy parameter {@code maximumAge}.
 */
@Component
@CheckInfo(id = "com.acme.age", label = "Subject older than 89", scope = CheckScope.SUBJECT)
public final class AgeCheck implements PrivacyCheck {
    private static final double SAFE_HARBOR_YEARS = 89;

    @Override
    public CheckResult check(CheckContext context, IProgressMonitor monitor) {
        double limit = context.parameters().number("maximumAge", SAFE_HARBOR_YEARS);
        String age = context.subject().attributes().getOrDefault("age", "").replaceAll("[^0-9.]", "");
        if (age.isEmpty()) {
            return CheckResult.notApplicable("No age is known.");
        }
        double years = Double.parseDouble(age);
        CheckResult result = years > limit
                ? CheckResult.fail("This person is older than most.", "Leave the person out, or generalise the age.")
                : CheckResult.pass("The age is not rare.");
        return result.measured(years, limit, "years");
    }
}
