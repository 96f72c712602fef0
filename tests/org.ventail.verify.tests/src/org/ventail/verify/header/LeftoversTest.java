package org.ventail.verify.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Verdict;
import org.ventail.testkit.CpuTime;
import org.ventail.testkit.RandomSeed;
import org.ventail.verify.FakeContext;

/** What a cleaner may leave of a name or a day is found in whatever leaves, and harmless words are not taken for it. */
class LeftoversTest {
    private static final int TEXTS = 300;
    private static final String LATIN_1 = "ISO-8859-1";
    @RegisterExtension
    final RandomSeed seed = new RandomSeed();
    @TempDir
    Path folder;

    /** Of a series whose name, study's description and date are given; the text stands in what leaves. */
    private CheckResult inDicom(String name, String description, String text, String set, Charset bytes) throws Exception {
        Attributes before = DicomFixture.original();
        Attributes after = DicomFixture.claiming(DicomFixture.cleaned(), "113105");
        for (Attributes a : new Attributes[] {before, after}) {
            if (!set.isEmpty()) {
                a.setString(Tag.SpecificCharacterSet, VR.CS, set.split("\\\\", -1));
            }
        }
        before.setBytes(Tag.PatientName, VR.PN, name.getBytes(bytes));
        before.setBytes(Tag.StudyDescription, VR.LO, description.getBytes(bytes));
        Attributes item = new Attributes();
        after.newSequence(Tag.AnatomicRegionSequence, 1).add(item);
        item.setBytes(Tag.CodeMeaning, VR.LO, text.getBytes(bytes));
        return check(DicomFixture.write(before, folder.resolve("original.dcm")),
                DicomFixture.write(after, folder.resolve("released.dcm")));
    }

    private CheckResult check(Path original, Path released) throws Exception {
        return new HeaderCheck().check(new FakeContext(null, null).originals(original).staged(released),
                new NullProgressMonitor());
    }

    private void finds(String name, String text) throws Exception {
        CheckResult r = inDicom(name, "", text, "ISO_IR 192", StandardCharsets.UTF_8);
        assertEquals(Verdict.FAIL, r.verdict(), text);
        assertTrue(r.findings().stream().anyMatch(f -> f.message().startsWith("CodeMeaning (0008,0104) holds")
                || f.message().contains("stands somewhere")), r.findings().toString());
    }

    private void passes(String name, String text) throws Exception {
        CheckResult r = inDicom(name, "", text, "ISO_IR 192", StandardCharsets.UTF_8);
        assertEquals(Verdict.PASS, r.verdict(), text + ": " + r.message());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // other spellings
            "Müßlin^Jörg|head of MUSSLIN", "Müßlin^Jörg|Muesslin", "Muesslin^Joerg|scan of Müßlin", "Koehl^Ute|Köhl",
            "Łoś^Ýmir|scan of Los", "ILGIN^İSMET|scan of Ilgın", "Ærensø^Bo|Aerensoe", "O'Drelt^Una|ODrelt", "O'Drelt^Una|drelt",
            "Zorblatt^Q|Zor\u00adbl\u200batt", "Zorblatt^Q|\uff3a\uff4f\uff52\uff42\uff4c\uff41\uff54\uff54",
            // parts of other words, short ones, and ties
            "Quilby^Zo|scan of Zo", "Quilby^Elodie|mustermannelodie", "Quilby^Elodie|Elodie_T1", "Nemo^Jan|Nemo2 head",
            "Nemo^John|John's head", "Nemo^Otto|scan d'Otto", "Nemo^Otto|scan d\u2019otto",
            // letters apart
            "Quilby^Elodie|scan Q U I L B Y", "Quilby^Elodie|q.u.i.l.b.y", "Nemo^Jan|N-e-m-o head",
            // two joined, initials
            "Nemo^Jan^Bob|scan of JanNemo", "Nemo^Jan^Bob|bobjan", "Nemo^Jan|jnemo", "Nemo^Jan|NemoJ",
            // a letter wrong
            "Mustermann^E|Musterman", "Mustermann^E|Mustermamn", "Mustermann^E|Muustermann",
            // endings and prefixes
            "Ким^Пётр|Голова Петра", "Ким^Пётр|Голова Кима", "Достоевский^Ф|Голова Достоевского", "Κωστας^Α|ΚΩΣΤΑ",
            "נזר^דב|ראש לנזר",
            // no spaces
            "Yamada^Tarou=山田^太郎=やまだ^たろう|患者山田太郎の検査", "Yamada^Tarou=山田^太郎=やまだ^たろう|ヤマダの検査",
            "Yamada^Tarou=ﾔﾏﾀﾞ^ﾀﾛｳ|やまだの検査", "王^東|患者王東的头部CT", "Hong^Gildong=洪^吉洞=홍^길동|환자 홍길동 검사"})
    void findsFormsOfNames(String name, String text) throws Exception {
        finds(name, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Müßlin^Jörg|Muschel Schädel", "Nemo^Jan|January_T1 nemos", "Quilby^Zo|zone of interest",
            "Nemo^Otto|ottos ear", "Nemo^Jan|a n e m", "Nemo^Jan|n e 3 m o", "Li^Se|SENSE list", "Mustermann^E|Mustermaske",
            "Mustermann^E|Musterfrau",
            "Ким^Пётр|Голова человека", "Достоевский^Ф|достоинство", "נזר^דב|ראש", "王^東|东方的头部CT", "Yamada^Tarou=山田^太郎|山の検査",
            "Head^Brain|T1 post contrast", "Test^Patient|patient moved", "Van der Vlies^Jo|van of the street", "Ab^Cd|abc cdr"})
    void harmlessWordsAreNoForms(String name, String text) throws Exception {
        passes(name, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"Drevinko^Tower|head by Drevinko", "Drevinko^Tower|DREVINKO2", "Xu Drevinko^Tower|drevinko"})
    void whoStandsBeforeACaretIsFound(String description, String text) throws Exception {
        CheckResult r = inDicom("A^B", description, text, "", StandardCharsets.US_ASCII);
        assertEquals(Verdict.FAIL, r.verdict(), text);
        assertTrue(r.findings().toString().contains("StudyDescription"), r.findings().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Head^Tower|head Tower", "Drevinko Head^Tower|Drevinko", "Head1st^Routine|Head1st"})
    void whatDescribesAnExaminationBeforeACaretIsNobody(String description, String text) throws Exception {
        assertEquals(Verdict.PASS, inDicom("A^B", description, text, "", StandardCharsets.US_ASCII).verdict());
    }

    @ParameterizedTest
    @CsvSource({"Head^Routine,false", "NEURO^Brain w/o contrast,false", "^ T1,false", "Placeholder^Normal,true",
            "Head^Placeholder,true",
            "T1 Placeholder ^ Brain,true"})
    void namesWithCaretsAreFoundWhoeverTheyAreOf(String text, boolean found) throws Exception {
        Verdict v = inDicom("A^B", "", text, "", StandardCharsets.US_ASCII).verdict();
        assertEquals(found ? Verdict.FAIL : Verdict.PASS, v);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Head^", "^", "'"})
    void longTextsOfCaretsKeepNobodyWaiting(String again) throws Throwable {
        String text = again.repeat(200_000);
        CpuTime.assertWithin(Duration.ofSeconds(30), () -> {
            assertEquals(Verdict.PASS, inDicom("A^B", "", text, "", StandardCharsets.US_ASCII).verdict());
            assertEquals(Verdict.FAIL, inDicom("A^B", "", text + "^Placeholder", "", StandardCharsets.US_ASCII).verdict());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"|Müßlin^Jörg|von Muesslin|ISO-8859-1", "|Müßlin^Jörg|von MÜẞLIN|UTF-8",
            "ISO_IR 6|Müßlin^Jörg|von Müßlin|ISO-8859-1", "ISO_IR 100|Müßlin^Jörg|von Muesslin|UTF-8",
            "ISO_IR 144|Иванов^Иван|голова Иванова|ISO-8859-5", "GB18030|王^小东|王小东的头部|GB18030", "|王^小东|王小东的头部|GB18030",
            "\\ISO 2022 IR 87|Yamada^T=山田^太郎|頭部 山田様 検査|ISO-2022-JP"})
    void formsAreFoundInAnyCharacterSet(String set, String name, String text, String written) throws Exception {
        CheckResult r = inDicom(name, "", text, set == null ? "" : set, Charset.forName(written));
        assertEquals(Verdict.FAIL, r.verdict());
        assertTrue(r.findings().toString().contains("CodeMeaning"), r.findings().toString());
        assertEquals(Verdict.PASS, inDicom(name, "", "T1 sagittal", set == null ? "" : set, Charset.forName(written)).verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"prior of 5.4.2023", "04/05/23", "5 Apr 2023", "5th of April, 2023", "April 5, 2023",
            "5 de abril de 2023",
            "5 avril 2023", "5 aprile", "5 апреля 2023", "2023年4月5日", "令和5年4月5日", "2023년 4월 5일", "5 เมษายน 2566", "born 1961",
            "*1961", "04/2023", "2023-04", "April 2023", "20230405101112", "seen 2023_04_05"})
    void findsDaysHoweverTheyAreWritten(String text) throws Exception {
        finds("A^B", "head " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROI 12/3", "TR/TE 2000/10", "5 maps", "head 5.4 mm", "may show motion", "4 april fools", "born 1962",
            "1961 ms",
            "6 May 2023", "5.4.22", "2023年4月6日", "1:1:1 iso, matrix 256*2000", "04.05.231", "3.2023.04"})
    void otherDaysAndNumbersAreNone(String text) throws Exception {
        passes("A^B", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZQ4711", "zq 4711 and zq4711"})
    void findsNumbersWrittenInOtherWays(String text) throws Exception {
        finds("A^B", text);
    }

    @Test
    void formsOfRandomNamesAreFoundAndOtherWordsAreNot() throws Exception {
        Random random = seed.random();
        for (int n = 0; n < TEXTS; n++) {
            String family = word(random, "bdfgk", 3);
            String given = word(random, "lmpr", 2);
            Leftovers left = new Leftovers();
            left.add(BasicProfile.shipped().row("PatientName").orElseThrow(), family + "^" + given);
            String[] forms = {family.toUpperCase(), given + family, family + given.charAt(0), given.charAt(0) + family,
                    family + "'s",
                    "T1" + family + "x", given + "_1", family.charAt(0) + "\u00ad" + family.substring(1)};
            String form = forms[random.nextInt(forms.length)];
            assertTrue(left.in("head of " + form + " in 3D", true, java.util.Set.of()).isPresent(), form);
            String other = word(random, "stvwz", 2 + random.nextInt(3));
            assertFalse(left.in("head of " + other + " in 3D", true, java.util.Set.of()).isPresent(), other);
        }
    }

    private static String word(Random random, String consonants, int syllables) {
        StringBuilder w = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            w.append(consonants.charAt(random.nextInt(consonants.length()))).append("aeiou".charAt(random.nextInt(5)));
        }
        return w.toString();
    }

    private Verdict verdict(String name, byte[] content) throws Exception {
        Path file = Files.write(folder.resolve(name), content);
        return new HeaderCheck().check(new FakeContext(null, null).attributes(Map.of("PatientName", "Müßlin^Jan^Xu",
                "AcquisitionDate", "2023-04-05")).staged(file), new NullProgressMonitor()).verdict();
    }

    @ParameterizedTest
    @CsvSource({"Muesslin,FAIL", "JanXu,FAIL", "head of Xu,FAIL", "5 Apr 2023 head,FAIL", "T1w_sagittal,PASS",
            "March 2019 head,PASS"})
    void sidecarsTablesAndNiftiAreLookedThrough(String text, Verdict expected) throws Exception {
        assertEquals(expected,
                verdict("a.json", "{\"SeriesDescription\": \"%s\"}".formatted(text).getBytes(StandardCharsets.UTF_8)));
        assertEquals(expected,
                verdict("b.json", "{\"ImageComments\": [{\"Text\": \"x %s\"}]}".formatted(text).getBytes(LATIN_1)));
        assertEquals(expected,
                verdict("a_scans.tsv", "filename\tnote\nx.nii\t%s\n".formatted(text).getBytes(StandardCharsets.UTF_8)));
        assertEquals(expected, verdict("a.tsv", "note\nü %s\n".formatted(text).getBytes(LATIN_1)));
        byte[] header = NiftiFixture.header();
        byte[] latin = text.replaceAll("[0-9_]+", " ").getBytes(LATIN_1);
        System.arraycopy(latin, 0, header, 228, Math.min(24, latin.length));
        boolean day = text.contains("2023");
        assertEquals(day ? Verdict.PASS : expected, verdict("a.nii", header));
    }

    @ParameterizedTest
    @CsvSource({"MR_muesslin_1.dcm,FAIL", "janxu-1.dcm,FAIL", "sub-x4b9_run-1_T1w.dcm,PASS"})
    void namesOfFilesAreLookedThrough(String name, Verdict expected) throws Exception {
        Attributes before = DicomFixture.original();
        before.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 100");
        before.setString(Tag.PatientName, VR.PN, "Müßlin^Jan^Xu");
        assertEquals(expected, check(DicomFixture.write(before, folder.resolve("o.dcm")),
                DicomFixture.write(DicomFixture.cleaned(), folder.resolve(name))).verdict());
    }
}
