package org.ventail.cli;

import java.util.Locale;
import org.ventail.workflow.DefacedCohort;
import org.ventail.workflow.DefacedSeries;
import org.ventail.workflow.Difference;

/** What became of each series of a {@code deface}, one line each, with what a person should look at below it. */
final class DefaceTable {
    private static final String LINE = "%-12s %-24s %-12s %10s %7s %10s %6s %8s  %s";

    private DefaceTable() {
    }

    static String of(DefacedCohort done) {
        StringBuilder b = new StringBuilder();
        b.append(line("person", "series", "status", "confidence", "seconds", "changed ml", "brain", "outside", "head from"));
        for (DefacedSeries d : done.series()) {
            b.append(row(d));
            d.findings().forEach(f -> b.append("    ").append(f.message()).append(' ').append(f.remedy()).append('\n'));
            d.problem().ifPresent(p -> b.append(Text.of(p).indent(4)));
        }
        if (done.series().stream().anyMatch(d -> d.status().isPresent())) {
            b.append("brain: voxels changed inside the estimate of the brain; outside: voxels changed outside the region;"
                    + " both counted\nby comparing what was written with its source.\n");
        }
        done.problems().forEach(p -> b.append(Text.of(p)).append('\n'));
        return b.toString().stripTrailing();
    }

    private static String row(DefacedSeries d) {
        String head = d.headSeries().orElse("");
        if (d.status().isEmpty()) {
            String taken = d.cleared().map(c -> c.count() + " " + c.unit() + " taken out, by ").orElse("");
            return line(d.subjectId(), d.series().id(), outcome(d), "", seconds(d), "", "", "", taken + head);
        }
        Difference x = d.difference();
        return line(d.subjectId(), d.series().id(), outcome(d), number("%.2f", d.confidence()), seconds(d),
                number("%.1f", x.ml()), Long.toString(x.inBrain()), Long.toString(x.outside()), head);
    }

    private static String seconds(DefacedSeries d) {
        return number("%.2f", d.millis() / 1000.0);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** In a word what became of a series. */
    static String outcome(DefacedSeries d) {
        if (d.problem().isPresent()) {
            return "FAILED";
        }
        return d.status().map(Enum::name).orElse(d.cleared().isPresent() ? "CLEANED" : "NOT CLEAN");
    }

    private static String line(Object... cells) {
        return LINE.formatted(cells).stripTrailing() + '\n';
    }
}
