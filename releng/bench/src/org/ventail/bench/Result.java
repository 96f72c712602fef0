package org.ventail.bench;

import java.util.Locale;

/**
 * A row of the table.
 *
 * @param tool which pipeline
 * @param cost what it took, all its steps
 * @param note what the cost is of
 * @param peakMb resident memory, largest of its steps; 0 if not measured
 * @param brainLost brain voxels changed
 * @param outside voxels changed outside the region the tool named; -1 if it changes nothing there by construction
 * @param faceCm2 skin of the face before
 * @param leftCm2 what of it is still skin
 */
record Result(String tool, Cost cost, String note, double peakMb, int brainLost, int outside, double faceCm2,
        double leftCm2) {
    /** The head of the table. */
    static String header(Ranks ranks) {
        return "| pipeline | wall s | CPU s | peak MB | brain voxels lost | face skin left cm² (%) |"
                + " changed outside its region |" + ranks.header() + "\n|---|--:|--:|--:|--:|--:|--:|" + ranks.rule();
    }

    String row(Ranks ranks) {
        return String.format(Locale.ROOT, "| %s%s | %s | %s | %s | %d | %.0f (%.0f %%) | %s |%s", tool,
                note.isEmpty() ? "" : ", " + note, String.format(Locale.ROOT, "%.2f", cost.wallS()),
                String.format(Locale.ROOT, "%.2f", cost.cpuS()),
                peakMb == 0 ? "–" : String.format(Locale.ROOT, "%.0f", peakMb), brainLost, leftCm2,
                faceCm2 == 0 ? 0 : 100 * leftCm2 / faceCm2, outside < 0 ? "–" : outside, ranks.of(tool));
    }
}
