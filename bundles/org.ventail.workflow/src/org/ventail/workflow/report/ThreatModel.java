package org.ventail.workflow.report;

import java.util.List;

/** Against whom a report speaks, and against whom it does not. */
public final class ThreatModel {
    /** One sentence each. */
    public static final List<String> ATTACKERS = List.of(
            "Photo to scan: somebody has pictures of the face and searches them for the rendered scan.",
            "Scan to scan: somebody has another head scan of the person and compares shape or anatomy.",
            "Restoration: somebody puts a plausible face back first, then searches.",
            "Attributes: somebody reads age or sex from the scan and narrows the list down.",
            "Table and header: somebody knows facts about the person and finds the row that fits.",
            "A person who knows the face and looks at a render.");
    /** What no number here says. */
    public static final String LIMIT = "Built-in recognisers are weaker than the best commercial ones (59 % where those reach "
            + "92 to 98 %, Prakaashana 2025): what they do not find may still be found.";

    private ThreatModel() {
    }
}
