package org.ventail.workflow.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.model.Modality;
import org.ventail.api.model.VentailException;
import org.ventail.workflow.RunResult;

class RunReportTest {
    @TempDir
    Path temp;

    private ReportFixture fixture;
    private RunResult run;

    @BeforeEach
    void aJudgedRun() throws Exception {
        fixture = new ReportFixture(temp);
        run = fixture.judged();
    }

    private Path written(String name) throws VentailException {
        Path file = temp.resolve("reports").resolve(name);
        RunReport.of(run).write(file);
        return file;
    }

    private JsonNode json() throws Exception {
        return new JsonMapper().readTree(written("r.json").toFile());
    }

    @Test
    void jsonKeepsToItsSchema() throws Exception {
        JsonNode schema = new JsonMapper().readTree(Documents.in("docs/report.schema.json").toFile());
        assertEquals(List.of(), SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema)
                .validate(json()).stream().map(Object::toString).toList());
    }

    @Test
    void aReportThatCannotBeWrittenLeavesNothingBehindAndNamesNoFolderInItsMessage() throws Exception {
        Path taken = Files.createDirectories(temp.resolve("reports/taken.html"));
        Files.createFile(taken.resolve("mine"));
        VentailException e = assertThrows(VentailException.class, () -> RunReport.of(run).write(taken));
        assertEquals("report.unwritable", e.problem().code());
        assertFalse(e.problem().message().contains(temp.toString()), e.problem().message());
        assertArrayEquals(new String[] {"taken.html"}, taken.getParent().toFile().list());
    }

    @Test
    void countsPeopleByTheirBestPlace() throws Exception {
        JsonNode a = json().path("cohort").path("attackers").path(0);
        assertEquals("recogniser", a.path("id").asText());
        assertEquals(3, a.path("people").asInt());
        assertEquals(1, a.path("after").path("rank1").path("hits").asInt());
        assertEquals(2, a.path("after").path("meanRank").asDouble());
        assertEquals(3, a.path("before").path("rank1").path("hits").asInt());
        assertEquals(0.9057, a.path("after").path("rank1").path("high").asDouble(), 1e-4);
    }

    @Test
    void tellsAnAttackAfterRestorationApart() throws Exception {
        JsonNode all = json().path("cohort").path("attackers");
        assertEquals("recogniser after membrane", all.path(1).path("id").asText());
        assertTrue(all.path(1).path("restored").asBoolean());
    }

    @Test
    void measuresEverybodyAgainstTheDecoys() throws Exception {
        JsonNode attacks = json().path("subjects").path(1).path("attacks");
        assertEquals(0.5, attacks.path(0).path("percentileAmongDecoys").asDouble(), "0.2 lies between 0.15 and 0.5");
        assertEquals(0.2, attacks.path(0).path("threshold").asDouble());
    }

    @Test
    void joinsPixelsAndTable() throws Exception {
        JsonNode report = json();
        assertFalse(report.path("cohort").path("tableJudged").asBoolean());
        JsonNode risk = report.path("subjects").path(0).path("jointRisk");
        assertEquals(3, risk.path("classSize").asInt(), "nobody said who shares a row, so all do");
        assertEquals(1.0 / 3, risk.path("risk").asDouble(), 1e-12);
        assertEquals(1, risk.path("worstCase").asDouble(), "nobody else is as near to the first");
    }

    @Test
    void holdsWhatIsNeededToRepeatIt() throws Exception {
        JsonNode repeat = json().path("repeat");
        assertEquals(3, repeat.path("inputs").size());
        assertEquals("abc", repeat.path("checks").path(0).path("madeWith").path("model").asText());
        assertEquals("REFACE", repeat.path("options").path("method").asText());
    }

    @Test
    void namesNoFolderAndNoSeriesIdInJson() throws Exception {
        String text = Files.readString(written("r.json"));
        assertFalse(text.contains(temp.toString()), "a folder");
        assertFalse(text.contains("ser-sub-1"), "an id that may come from a file name");
    }

    @Test
    void callsNobodyByANameInAnyForm() throws Exception {
        // a folder may be named after somebody; this one is nobody's
        String name = "Xvorlathen";
        Files.write(temp.resolve("cohort/sub-" + name + ".bin"), new byte[] {9, 1, 2, 3, 4, 5, 6, 7});
        fixture.fake().with("test.talks", CheckScope.SERIES,
                (c, m) -> CheckResult.review("Look at " + c.subject().id() + ".", "Ask about " + c.series().get().id() + "."));
        run = fixture.judged();
        assertEquals(4, run.decision().subjects().size());
        try (PDDocument pdf = Loader.loadPDF(written("n.pdf").toFile())) {
            assertFalse(new PDFTextStripper().getText(pdf).contains(name), "PDF");
        }
        assertFalse(Files.readString(written("n.html")).contains(name), "HTML");
        assertFalse(Files.readString(written("n.json")).contains(name), "JSON");
    }

    @Test
    void narrowsTheTableRowDownToItsMembers() throws Exception {
        fixture.fake().with("test.groups", CheckScope.COHORT, (c, m) -> CheckResult.pass("groups")
                .withDetails(Map.of("classOf", Map.of("sub-1", 1, "sub-2", 1, "sub-3", 2))));
        run = fixture.judged();
        JsonNode report = json();
        assertTrue(report.path("cohort").path("tableJudged").asBoolean());
        assertEquals(0.5, report.path("subjects").path(0).path("jointRisk").path("risk").asDouble());
        assertEquals(1, report.path("subjects").path(2).path("jointRisk").path("risk").asDouble(), "alone in the table");
    }

    @Test
    void splitsByGroupsThatAreKnown() throws Exception {
        fixture.fake().modality = id -> id.equals("ser-sub-1") ? Modality.CT : Modality.MR;
        run = fixture.judged();
        JsonNode groups = json().path("cohort").path("attackers").path(0).path("subgroups");
        assertEquals(List.of("CT", "MR"), groups.findValuesAsText("name"), "sex and age are the same for all: no group");
        assertEquals(1, groups.path(0).path("after").path("rank1").path("hits").asInt());
        assertEquals(0, groups.path(1).path("after").path("rank1").path("hits").asInt());
    }

    @Test
    void htmlShowsEveryChartAndNumber() throws Exception {
        String html = Files.readString(written("r.html"));
        for (String s : List.of("What may be claimed", "0 of 3 people are recognised", "Cumulative match",
                "Growth of the gallery",
                "(ROC)", "(DET)", "Distances: Test recogniser", "Joint risk", "9 of 54", "Detector")) {
            assertTrue(html.contains(s), s);
        }
        List<String> charts = List.of(html.split("<svg ")).stream().skip(1).toList();
        assertTrue(charts.size() >= 6, charts.size() + " charts");
        assertTrue(charts.stream().allMatch(c -> c.contains("<polyline") || c.contains("<circle")), "an empty chart");
        assertFalse(html.contains("NaN"), "a number that is none");
        assertFalse(html.contains("<script"));
    }

    @Test
    void pdfHasPagesWithTheSameWords() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(written("r.pdf").toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(pdf.getNumberOfPages() >= 3, "pages");
            for (String s : List.of("DECISION", "RELEASE", "What may be claimed", "Cumulative match", "Joint risk",
                    "Clopper-Pearson", "1 / " + pdf.getNumberOfPages())) {
                assertTrue(text.contains(s), s);
            }
        }
    }

    @Test
    void pdfCutsNothingOffAtTheEdges() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(written("r.pdf").toFile())) {
            PDFTextStripper inside = new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition t) {
                    assertTrue(t.getX() >= 20 && t.getX() + t.getWidth() <= t.getPageWidth() - 20
                            && t.getY() <= t.getPageHeight() - 10, "outside the margins: " + t.getUnicode());
                }
            };
            inside.getText(pdf);
        }
    }

    @Test
    void theSameNumbersMakeTheSameHtml() throws Exception {
        assertArrayEquals(Files.readAllBytes(written("a.html")), Files.readAllBytes(written("b.html")));
    }

    @Test
    void refusesAnEndingThatIsNoForm() {
        VentailException e = assertThrows(VentailException.class, () -> written("r.docx"));
        assertEquals("report.unknown-form", e.problem().code());
        assertFalse(Files.exists(temp.resolve("reports/r.docx")));
    }
}
