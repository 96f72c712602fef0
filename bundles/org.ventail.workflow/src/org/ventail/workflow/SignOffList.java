package org.ventail.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.api.gate.SignOff;
import org.ventail.api.model.Digest;
import org.ventail.api.model.Problem;
import org.ventail.api.model.VentailException;

/**
 * A file in which reviewers take responsibility: first line {@value #HEADER}, then one review a line, no quotes; the reason is the
 * rest of the line. The subject is empty for the whole cohort. Strict: there are no half-read lists.
 */
public final class SignOffList {
    /** The first line. */
    public static final String HEADER = "subject_id,judged,reviewer,day,reason";
    private static final int CELLS = 5;
    private static final String DIGEST = "[0-9a-f]{64}";
    private static final String COHORT = "subject-review";

    private SignOffList() {
    }

    /**
     * Reads it.
     *
     * @throws VentailException naming the line that is wrong
     */
    static List<SignOff> read(Path file) throws VentailException {
        List<String> lines;
        try {
            lines = Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new VentailException(Problem.error("sign-off.list", "The list of sign-offs cannot be read: " + Reasons.of(e),
                    file, "Check the path for a typo, and save the list as UTF-8 text."), e);
        }
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            throw wrong(file, 1, "the first line must be " + HEADER);
        }
        List<SignOff> all = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                all.add(signOff(file, i + 1, lines.get(i).split(",", CELLS)));
            }
        }
        return List.copyOf(all);
    }

    private static SignOff signOff(Path file, int line, String[] cells) throws VentailException {
        if (cells.length != CELLS || !cells[1].strip().matches(DIGEST)) {
            throw wrong(file, line, "there must be five cells, the second a digest of 64 digits as the decision shows it");
        }
        if (cells[2].isBlank() || cells[4].isBlank()) {
            throw wrong(file, line, "who takes responsibility must give a name and a reason");
        }
        try {
            return new SignOff(cells[2].strip(), cells[0].strip(), new Digest(cells[1].strip()), cells[4].strip(),
                    LocalDate.parse(cells[3].strip()).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException e) {
            throw wrong(file, line, "the day must look like 2031-12-31");
        }
    }

    private static VentailException wrong(Path file, int line, String what) {
        return new VentailException(Problem.error("sign-off.list", "line " + line + ": " + what, file,
                "Correct the list; nothing was looked at."));
    }

    /** The beginnings of the lines that would lift the reviews of a run; none if nothing that only needs a review is left. */
    public static List<String> openLines(RunResult run) {
        Decision d = run.decision();
        List<String> lines = new ArrayList<>();
        if (d.effect() != Effect.REVIEW) {
            return lines;
        }
        d.subjects().stream().filter(s -> s.effect() == Effect.REVIEW)
                .forEach(s -> lines.add(s.subjectId() + "," + s.judged().hex() + ","));
        if (run.judgement().input() != null && d.cohortReasons().stream()
                .anyMatch(r -> r.effect() == Effect.REVIEW && !r.rule().equals(COHORT))) {
            lines.add("," + run.judgement().input().cohortJudged().hex() + ",");
        }
        return lines;
    }
}
