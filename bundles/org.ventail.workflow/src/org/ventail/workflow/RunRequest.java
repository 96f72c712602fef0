package org.ventail.workflow;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.ventail.api.deface.DefaceOptions;

/**
 * What to run.
 *
 * @param folder the cohort; only read
 * @param home state of this installation: audit log, registry, keys, workspaces
 * @param policy the policy file; the shipped default if empty
 * @param purpose what the data will be used for; goes into manifest and audit log
 * @param actor who asks; goes into the audit log
 * @param options how to deface
 * @param gallery folder with more scans to be mistaken for
 * @param workers people worked on at once, one volume each
 * @param keep masks, segmentations and contours that must not change, a file or folder
 * @param profile how metadata is cleaned: the name of a shipped profile or a file (see {@link CleaningProfiles}); the default
 *        profile if empty
 * @param signOffs list of what reviewers took responsibility for, see {@link SignOffList}
 */
public record RunRequest(Path folder, Path home, Optional<Path> policy, String purpose, String actor,
        DefaceOptions options, Optional<Path> gallery, int workers, Optional<Path> keep, Optional<String> profile,
        Optional<Path> signOffs) {
    /** Without anybody's sign-off. */
    public RunRequest(Path folder, Path home, Optional<Path> policy, String purpose, String actor,
            DefaceOptions options, Optional<Path> gallery, int workers, Optional<Path> keep, Optional<String> profile) {
        this(folder, home, policy, purpose, actor, options, gallery, workers, keep, profile, Optional.empty());
    }

    /** Cleaning metadata by the default profile. */
    public RunRequest(Path folder, Path home, Optional<Path> policy, String purpose, String actor,
            DefaceOptions options, Optional<Path> gallery, int workers, Optional<Path> keep) {
        this(folder, home, policy, purpose, actor, options, gallery, workers, keep, Optional.empty());
    }

    /** Keeping nothing but the brain. */
    public RunRequest(Path folder, Path home, Optional<Path> policy, String purpose, String actor,
            DefaceOptions options, Optional<Path> gallery, int workers) {
        this(folder, home, policy, purpose, actor, options, gallery, workers, Optional.empty());
    }

    public RunRequest {
        Objects.requireNonNull(folder);
        Objects.requireNonNull(home);
        if (purpose == null || purpose.isBlank()) {
            throw new IllegalArgumentException("a purpose is needed");
        }
        if (workers < 1) {
            throw new IllegalArgumentException("at least one worker is needed");
        }
    }

    /** The same with the state of another installation. */
    public RunRequest in(Path otherHome) {
        return new RunRequest(folder, otherHome, policy, purpose, actor, options, gallery, workers, keep, profile,
                signOffs);
    }

    /** The same with metadata cleaned by another profile. */
    public RunRequest withProfile(Optional<String> other) {
        return new RunRequest(folder, home, policy, purpose, actor, options, gallery, workers, keep, other,
                signOffs);
    }

    /** The same with a list of sign-offs. */
    public RunRequest withSignOffs(Optional<Path> list) {
        return new RunRequest(folder, home, policy, purpose, actor, options, gallery, workers, keep, profile, list);
    }

    /**
     * With the defaults: shipped policy, {@link DefaceOptions#DEFAULT}, no extra gallery, as many workers as cores, at
     * most two.
     */
    public static RunRequest of(Path folder, Path home, String purpose) {
        return new RunRequest(folder, home, Optional.empty(), purpose, System.getProperty("user.name", "unknown"),
                DefaceOptions.DEFAULT, Optional.empty(), Math.min(2, Runtime.getRuntime().availableProcessors()));
    }
}
