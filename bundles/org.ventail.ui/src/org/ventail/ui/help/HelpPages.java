package org.ventail.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;
import org.ventail.ui.cohort.CohortTableView;
import org.ventail.ui.cohort.NavigatorView;
import org.ventail.ui.defacing.DefacingView;
import org.ventail.ui.findings.FindingsView;
import org.ventail.ui.gate.GateView;
import org.ventail.ui.head.HeadView;
import org.ventail.ui.headers.HeaderView;
import org.ventail.ui.pictures.PicturesView;
import org.ventail.ui.progress.ProgressView;
import org.ventail.ui.report.ReportView;
import org.ventail.ui.slices.SliceView;

/** The pages of the documentation that ship with the workbench, and where each view is explained. */
public final class HelpPages {
    /** The page to begin with. */
    static final String FIRST = "user-guide.md";
    /** In the order of the list. */
    static final List<String> NAMES = List.of(FIRST, "workbench.md", "defacing.md", "deidentification.md", "gate-semantics.md",
            "threat-model.md", "benchmarks.md", "coordinate-spaces.md", "plug-in-guide.md", "architecture.md",
            "dependencies.md");
    private static final String PERSPECTIVES = FIRST + "#the-three-perspectives";
    private static final String LOOKING = FIRST + "#looking-at-scans";
    private static final Map<String, String> TOPICS = Map.ofEntries(Map.entry(NavigatorView.ID, PERSPECTIVES),
            Map.entry(CohortTableView.ID, PERSPECTIVES), Map.entry(SliceView.ID, LOOKING), Map.entry(HeadView.ID, LOOKING),
            Map.entry(DefacingView.ID, "workbench.md#by-hand"), Map.entry(FindingsView.ID, PERSPECTIVES),
            Map.entry(HeaderView.ID, FIRST + "#header-changes"), Map.entry(GateView.ID, FIRST + "#reviews"),
            Map.entry(PicturesView.ID, PERSPECTIVES), Map.entry(ReportView.ID, FIRST + "#the-report"),
            Map.entry(ProgressView.ID, FIRST + "#when-something-goes-wrong"));

    private HelpPages() {
    }

    /** Page and heading that explain a view; the first page where there is none. */
    public static String topic(Optional<String> viewId) {
        return viewId.map(id -> TOPICS.getOrDefault(id, FIRST)).orElse(FIRST);
    }

    /** Reads a page. */
    static MarkdownText read(String name) throws VentailException {
        try (InputStream in = HelpPages.class.getResourceAsStream("/docs/" + name)) {
            if (in == null) {
                throw new IOException("it is not part of this installation");
            }
            return MarkdownText.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new VentailException(Problem.warning("ui.no-help", "The page " + name + " cannot be shown: " + e.getMessage(),
                    null, "Read it in the folder docs of the sources."), e);
        }
    }
}
