package org.ventail.ui.cohort;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Series;
import org.ventail.ui.studio.StudioState;

/** The columns of the cohort table: heading, widths, what a cell says and how rows are ordered by it. */
enum CohortColumn {
    SUBJECT("Subject", 150, 96, (r, s) -> r.subject().id()),
    SERIES("Series", 170, 100, (r, s) -> r.series().description()),
    MODALITY("Modality", 82, 76, (r, s) -> r.series().modality().name()),
    FORMAT("Format", 70, 62, (r, s) -> r.series().format()),
    SHAPE("Shape", 132, 118, (r, s) -> r.series().geometry().map(CohortColumn::shape).orElse("–")),
    SPACING("Spacing, mm", 136, 110, (r, s) -> r.series().geometry().map(CohortColumn::spacing).orElse("–")),
    FRAMES("Frames", 70, 66, (r, s) -> Integer.toString(r.series().frames())),
    STATUS("Status", 150, 118, (r, s) -> SeriesStatus.of(r.series(), s).label()),
    DECISION("Decision", 96, 86, (r, s) -> s.decisionOf(r.subject().id()).map(d -> d.effect().name()).orElse(""));

    private final String heading;
    private final int width;
    private final int least;
    private final Text text;

    CohortColumn(String heading, int width, int least, Text text) {
        this.heading = heading;
        this.width = width;
        this.least = least;
        this.text = text;
    }

    String heading() {
        return heading;
    }

    /** Preferred width in pixels. */
    int width() {
        return width;
    }

    /** Least width in pixels. */
    int least() {
        return least;
    }

    String text(CohortRow row, StudioState state) {
        return text.of(row, state);
    }

    /** Numbers as numbers, the rest as text without regard to case. */
    Comparator<CohortRow> order(StudioState state) {
        Comparator<CohortRow> byText = Comparator.comparing(r -> text(r, state), String.CASE_INSENSITIVE_ORDER);
        return switch (this) {
            case FRAMES -> Comparator.comparingInt(r -> r.series().frames());
            case SHAPE -> by(g -> (double) g.size());
            case SPACING -> by(g -> g.voxelVolumeMm3());
            default -> byText;
        };
    }

    private static Comparator<CohortRow> by(Function<Geometry, Double> key) {
        return Comparator.comparing(r -> Optional.of(r).map(CohortRow::series).flatMap(Series::geometry).map(key)
                .orElse(-1.0));
    }

    private static String shape(Geometry g) {
        return g.nx() + " × " + g.ny() + " × " + g.nz();
    }

    private static String spacing(Geometry g) {
        return number(g.spacingMm().xMm()) + " × " + number(g.spacingMm().yMm()) + " × " + number(g.spacingMm().zMm());
    }

    private static String number(double mm) {
        return String.format(Locale.ROOT, "%.2f", mm).replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    /** What a cell says. */
    private interface Text {
        String of(CohortRow row, StudioState state);
    }
}
