package org.ventail.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * A file in which reviewers take responsibility: first line {@value #HEADER}, then one review a line, no quotes; the
 * reason is the rest of the line. The subject is empty for the whole cohort. The verdict is {@value #ACCEPTED} or
 * {@value #REJECTED}; without that column everything is accepted. Strict: there are no half-read lists.
 */
public final class SignOffList {
    /** The first line. */
    public static final String HEADER = "subject_id,judged,reviewer,day,reason";
    static final String ACCEPTED = "accepted";
    static final String REJECTED = "rejected";
    private static final String WITH_VERDICTS = "subject_id,judged,reviewer,day,verdict,reason";
    private static final String DIGEST = "[0-9a-f]{64}";

    private SignOffList() {
    }

    /**
     * Reads it.
     *
     * @throws VentailException naming the line that is wrong
     */
    static List<Review> read(Path file) throws VentailException {
        List<String> lines;
        try {
            lines = Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new VentailException(
                    Problem.error("sign-off.list", "The list of sign-offs cannot be read: " + Problem.reason(e),
                            file, "Check the path for a typo, and save the list as UTF-8 text."),
                    e);
        }
        String header = lines.isEmpty() ? "" : lines.get(0).strip();
        if (!header.equals(HEADER) && !header.equals(WITH_VERDICTS)) {
            throw wrong(file, 1, "the first line must be " + HEADER + " or " + WITH_VERDICTS);
        }
        List<Review> all = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                all.add(review(file, i + 1, cells(file, i + 1, lines.get(i), header.split(",").length)));
            }
        }
        return List.copyOf(all);
    }

    /** Subject, digest, reviewer, day, verdict and reason. */
    private static List<String> cells(Path file, int line, String text, int count) throws VentailException {
        List<String> cells = new ArrayList<>(Stream.of(text.split(",", count)).map(String::strip).toList());
        if (cells.size() != count || !cells.get(1).matches(DIGEST)) {
            throw wrong(file, line, "there must be as many cells as in the first line, "
                    + "the second a digest of 64 digits as the decision shows it");
        }
        if (count == HEADER.split(",").length) {
            cells.add(4, ACCEPTED);
        }
        return cells;
    }

    private static Review review(Path file, int line, List<String> cells) throws VentailException {
        String verdict = cells.get(4);
        if (!verdict.equals(ACCEPTED) && !verdict.equals(REJECTED)) {
            throw wrong(file, line, "the verdict must be " + ACCEPTED + " or " + REJECTED);
        }
        try {
            return new Review(cells.get(0), new Digest(cells.get(1)), cells.get(2), LocalDate.parse(cells.get(3)),
                    verdict.equals(ACCEPTED), cells.get(5));
        } catch (DateTimeParseException e) {
            throw wrong(file, line, "the day must look like 2031-12-31");
        } catch (IllegalArgumentException e) {
            throw wrong(file, line, e.getMessage());
        }
    }

    /** What {@link #read} makes the same reviews of. */
    static String text(List<Review> reviews) {
        StringBuilder b = new StringBuilder(WITH_VERDICTS).append('\n');
        reviews.forEach(r -> b.append(String.join(",", r.subjectId(), r.judged().hex(), r.reviewer(), r.day().toString(),
                r.accepted() ? ACCEPTED : REJECTED, r.reason())).append('\n'));
        return b.toString();
    }

    private static VentailException wrong(Path file, int line, String what) {
        return new VentailException(Problem.error("sign-off.list", "line " + line + ": " + what, file,
                "Correct the list; nothing was looked at."));
    }

    /** The beginnings of the lines that would lift the reviews of a run; none if nothing that only needs a review is left. */
    public static List<String> openLines(RunResult run) {
        return run.decision().effect() != Effect.REVIEW ? List.of()
                : ReviewCase.of(run).stream().filter(ReviewCase::open).map(o -> o.subjectId() + "," + o.judged().hex() + ",")
                        .toList();
    }
}
