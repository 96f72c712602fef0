package org.ventail.workflow.check;

import java.util.Objects;
import java.util.function.Supplier;
import org.ventail.api.check.CheckInfo;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.PrivacyCheck;

/**
 * A check that is there, named without having been loaded.
 *
 * @param id stable id
 * @param label for people
 * @param scope what it is called for
 * @param bundle symbolic name of the bundle it lives in
 * @param version version of that bundle
 * @param instance gives the check when it is run; may throw or give null, which is blamed on the check
 */
public record RegisteredCheck(String id, String label, CheckScope scope, String bundle, String version,
        Supplier<PrivacyCheck> instance) {
    public RegisteredCheck {
        Objects.requireNonNull(id);
        Objects.requireNonNull(label);
        Objects.requireNonNull(scope);
    }

    /** A check on a plain class path, named by its annotation. */
    public static RegisteredCheck of(PrivacyCheck check, String bundle, String version) {
        CheckInfo info = check.getClass().getAnnotation(CheckInfo.class);
        if (info == null) {
            throw new IllegalArgumentException(check.getClass().getName() + " has no @CheckInfo");
        }
        return new RegisteredCheck(info.id(), info.label(), info.scope(), bundle, version, () -> check);
    }
}
