package org.ventail.cli;

import org.ventail.api.model.Count;
import org.ventail.workflow.CleanedFolder;
import org.ventail.workflow.CleanedSeries;

/** What was cleaned, for people at a terminal: a line for each series, what went wrong below it, and what was not done. */
final class CleanTable {
    private static final String LINE = "%-14s %-24s %8s %8s  %s%n";

    private CleanTable() {
    }

    static String of(CleanedFolder done) {
        StringBuilder b = new StringBuilder(LINE.formatted("person", "series", "files", "written", "where"));
        for (CleanedSeries s : done.series()) {
            String where = s.files().isEmpty() ? "NOT WRITTEN" : s.files().get(0).getParent().toString();
            b.append(LINE.formatted(s.pseudonym(), s.series().id(), s.series().files().size(), s.files().size(), where));
            if (s.redacted() > 0) {
                b.append("    text was taken out of %s%n".formatted(Count.of(s.redacted(), "picture")));
            }
            if (s.withText() > 0) {
                b.append("    TEXT IS IN %s of this scan and stays; release takes it out%n"
                        .formatted(Count.of(s.withText(), "PICTURE", "PICTURES")));
            }
            s.problems().forEach(p -> b.append(Text.of(p).indent(4)));
        }
        done.problems().forEach(p -> b.append(Text.of(p)).append('\n'));
        return b.append(("%s written, %d refused; metadata cleaned by %s.%n"
                + "Nothing was defaced, attacked or judged: this is no release.").formatted(Count.of(done.files(), "file"),
                        done.refused().size(),
                        done.profile()))
                .toString();
    }
}
