package org.ventail.workflow.report.data;

import java.util.List;
import java.util.Optional;
import org.ventail.api.check.Evidence;
import org.ventail.verify.stats.Proportion;

/**
 * In how many pictures a face detector found a face. Told apart from recognition: a detector that fails is not privacy.
 *
 * @param before pictures of intact heads
 * @param after pictures of what would leave
 */
public record Detector(Proportion before, Proportion after) {
    /** Over all evidence; empty when nothing was detected on pictures. */
    static Optional<Detector> of(List<Evidence> evidence) {
        int views = 0;
        int before = 0;
        int after = 0;
        for (Evidence e : evidence) {
            Details all = Details.of(e.result().details());
            Details d = all.values().containsKey("detector") ? all.child("detector") : all;
            if (d.number("detectedAfter").isPresent() && d.whole("views", 0) > 0) {
                views += d.whole("views", 0);
                before += d.whole("detectedBefore", 0);
                after += d.whole("detectedAfter", 0);
            }
        }
        return views == 0 ? Optional.empty()
                : Optional.of(new Detector(new Proportion(Math.min(before, views), views),
                        new Proportion(Math.min(after, views), views)));
    }
}
