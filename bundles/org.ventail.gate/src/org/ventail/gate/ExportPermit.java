package org.ventail.gate;

import java.util.Map;
import java.util.TreeMap;
import org.ventail.api.model.Count;
import org.ventail.api.model.Digest;

/**
 * The right to publish exactly the files that were judged. Only {@link Gate#permit} makes one, from a decision that is
 * RELEASE. Immutable.
 */
public final class ExportPermit {
    private final Digest decision;
    private final Digest policy;
    private final String policyName;
    private final String purpose;
    private final Map<String, Digest> released;
    private final Digest shared;

    ExportPermit(Digest decision, Policy policy, String purpose, Map<String, Digest> released, Digest shared) {
        this.decision = decision;
        this.policy = policy.digest();
        this.policyName = policy.title();
        this.purpose = purpose;
        this.released = Map.copyOf(released);
        this.shared = shared;
    }

    /** Id of the decision it comes from. */
    public Digest decision() {
        return decision;
    }

    /** Digest of the policy file. */
    public Digest policy() {
        return policy;
    }

    /** Name and version of the policy. */
    public String policyName() {
        return policyName;
    }

    /** What the data may be used for. */
    public String purpose() {
        return purpose;
    }

    /** Whose data may leave, and the digest of the files that were judged, sorted by subject id. */
    public Map<String, Digest> released() {
        return new TreeMap<>(released);
    }

    /** Digest of the files that belong to nobody alone. */
    public Digest shared() {
        return shared;
    }

    @Override
    public String toString() {
        return "ExportPermit[" + Count.of(released.size(), "person", "people") + ", decision " + decision + "]";
    }
}
