package org.ventail.api.check;

import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Attacks or inspects what would be released and says what it saw: the contract for a team that adds a check. One class, one
 * OSGi component with {@link CheckInfo}.
 *
 * <p>Threads: one instance is used from several threads at once. An exception, a time-out or a null result becomes the verdict
 * {@link Verdict#ERROR}, with the check's id and bundle named: never a pass.
 */
public interface PrivacyCheck {
    /**
     * Looks at one series, subject or cohort (see {@link CheckInfo#scope()}).
     *
     * @param context what is judged; valid only during the call
     * @param monitor checked for cancel at least once a second
     */
    CheckResult check(CheckContext context, IProgressMonitor monitor) throws Exception;
}
