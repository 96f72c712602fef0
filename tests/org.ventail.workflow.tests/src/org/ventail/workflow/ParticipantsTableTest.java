package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.model.Cohort;
import org.ventail.api.model.Modality;
import org.ventail.api.model.Series;
import org.ventail.api.model.Subject;
import org.ventail.testkit.BidsFolder;

class ParticipantsTableTest {
    private static final Map<String, String> PSEUDONYMS = Map.of("sub-1", "sub-zz", "sub-2", "sub-bb", "sub-3", "sub-cc");

    @TempDir
    Path out;

    private static Series series(String id, Path file) {
        return new Series(id, "T1w", Modality.MR, "NIfTI", Series.Role.IMAGE, Optional.empty(), 1, 1, List.of(file), "study", "",
                Map.of(), List.of());
    }

    private StagedSeries staged(String subject, String scans) throws Exception {
        String pseudonym = PSEUDONYMS.get(subject);
        Path table = Files.createDirectories(out.resolve(pseudonym)).resolve(pseudonym + "_scans.tsv");
        Files.writeString(table, scans);
        Path image = out.resolve(pseudonym + "/a.nii");
        return new StagedSeries(subject, series("s-" + subject, image), List.of(image, table), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Subject person(String id) {
        return new Subject(id, List.of(), Map.of("age", "91", "nickname", "Zed", "group", "a"));
    }

    @Test
    void repeatsWhatWasJudgedOfThoseWhoLeaveByPseudonym() throws Exception {
        List<StagedSeries> staged = List.of(staged("sub-1", "filename\tacq_time\tage\na.nii\t2012\t90\nb.nii\t2013\t90\n"),
                staged("sub-2", "filename\tgroup\tage\na.nii\tx\tn/a\nb.nii\ty\t40\n"),
                staged("sub-3", "filename\tage\na.nii\t40\n"));
        ParticipantsTable.write(out, List.of(person("sub-1"), person("sub-2")), staged, PSEUDONYMS);
        assertEquals("participant_id\tage\nsub-bb\tn/a\nsub-zz\t90\n", Files.readString(out.resolve("participants.tsv")),
                "nothing of the source, nothing of who stays, nothing that differs between scans");
    }

    @Test
    void isThereForPeopleOfWhomNothingMayBeSaid() throws Exception {
        ParticipantsTable.write(out, List.of(person("sub-3")), List.of(), PSEUDONYMS);
        assertEquals("participant_id\nsub-cc\n", Files.readString(out.resolve("participants.tsv")));
    }

    @Test
    void phenotypeTablesRepeatWhatWasJudgedOfThoseWhoLeave() throws Exception {
        Path in = out.resolve("in");
        BidsFolder source = BidsFolder.in(in)
                .text("phenotype/a.tsv",
                        "participant_id\tage\tweight\tnote\nsub-1\t91\t61\tZed\nsub-2\t41\t62\tZed\nsub-3\t43\t63\tZed\n")
                .text("phenotype/b.tsv", "participant_id\tweight\tscore\nsub-1\t70\t1\nsub-2\t62\t2\nsub-2\t62\t3\n");
        List<Subject> people = List.of(person("sub-1", source), person("sub-2", source), person("sub-3", source));
        PhenotypeTables tables = PhenotypeTables.of(new Cohort(in, people, List.of()));
        assertEquals(Map.of("age", "91", "weight", "61", "note", "Zed", "score", "1"), tables.of(people.get(0)),
                "the first table that has a column decides, and the table of people before it");
        List<StagedSeries> staged = List.of(staged("sub-1", "filename\tage\tweight\na.nii\t90\t61\n"),
                staged("sub-2", "filename\tage\tweight\na.nii\t40\t62\n"), staged("sub-3", "filename\tage\na.nii\t40\n"));
        ParticipantsTable.write(out, people.subList(0, 2), staged, PSEUDONYMS, tables);
        assertEquals(List.of(out.resolve("phenotype/measure1.tsv")), ParticipantsTable.phenotypes(out), "nothing is left of b");
        assertEquals("participant_id\tage\tweight\nsub-bb\tn/a\t62\nsub-zz\t90\t61\n",
                Files.readString(out.resolve("phenotype/measure1.tsv")), "an age that another table denies is not repeated");
    }

    private static Subject person(String id, BidsFolder source) throws Exception {
        Path image = source.place("%s/anat/%s_T1w.nii.gz".formatted(id, id));
        return new Subject(id, List.of(series("s-" + id, image)), Map.of("age", "91"));
    }

    @Test
    void isGoneWhenNobodyLeaves() throws Exception {
        Files.writeString(out.resolve("participants.tsv"), "of an earlier run");
        ParticipantsTable.write(out, List.of(), List.of(), PSEUDONYMS);
        assertFalse(SharedFiles.in(out).contains(out.resolve("participants.tsv")));
    }

    @Test
    void whatNobodyUnderstandsIsNamed() throws Exception {
        Path image = BidsFolder.in(out).text("phenotype/panas.tsv", "participant_id\tscore\n").text("participants.json", "{}")
                .place("sub-1/anat/sub-1_T1w.nii.gz");
        Cohort cohort = BidsLeftovers.named(new Cohort(out, List.of(new Subject("sub-1", List.of(series("s", image)), Map.of())),
                List.of()));
        assertEquals(List.of(out.resolve("phenotype/panas.tsv"), out.resolve("participants.json")),
                cohort.problems().stream().map(p -> p.file().orElseThrow()).toList());
    }
}
