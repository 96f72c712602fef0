package org.ventail.workflow.report.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ventail.api.check.Evidence;

/**
 * What one attacker made of one scan. Read from the list {@code attackers} that checks put into their details.
 *
 * @param id of the attacker
 * @param label for people
 * @param restored how the face was put back before; empty for the scan as it leaves
 * @param subjectId whose scan
 * @param seriesId which scan
 * @param gallerySize people searched, the right one included
 * @param unit of the distances
 * @param threshold distance under which two heads count as one person; empty when not calibrated
 * @param works whether the attacker names the intact head; else it says nothing about the defaced one
 * @param recognised whether the attacker names the person and knows it
 * @param before the intact head
 * @param after what would leave
 */
public record Attack(String id, String label, Optional<String> restored, String subjectId, String seriesId,
        int gallerySize, String unit, OptionalDouble threshold, boolean works, boolean recognised, Search before,
        Search after) {

    /** All attacks of one piece of evidence; none for checks that search nobody. */
    static List<Attack> in(Evidence e) {
        return Details.of(e.result().details()).list("attackers").stream()
                .filter(d -> d.number("rankAfter").isPresent()).map(d -> read(e, d)).toList();
    }

    private static Attack read(Evidence e, Details d) {
        return new Attack(d.text("id", e.checkId()), d.text("label", e.label()),
                Optional.ofNullable(d.text("restored", null)), e.subjectId().orElse(""), e.seriesId().orElse(""),
                Math.max(1, d.whole("gallerySize", 1)), d.text("unit", ""), d.number("threshold"), d.flag("works"),
                d.flag("recognised"), Search.of(d, "Before"), Search.of(d, "After"));
    }

    /** Attacker and restoration: what is counted together. */
    public String kind() {
        return restored.map(r -> id + " after " + r).orElse(id);
    }

    /** The same for people. */
    public String title() {
        return restored.map(r -> label + ", restored (" + r + ")").orElse(label);
    }
}
