package org.ventail.deid.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.testkit.CpuTime;

class TextCleanerTest {
    private final TextCleaner cleaner = cleaner();

    private static TextCleaner cleaner() {
        IdentifierWords words = new IdentifierWords();
        words.addName("M\u00fcstermann^\u00c9lodie^K\u00f8");
        words.add("Sankt Nirgendwo Klinikum");
        words.add("ZX-99871");
        return new TextCleaner(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t1_mprage_sag_p2_iso_1.0", "AX T2 FLAIR FS post contrast", "ep2d_diff_mddw_20_p2",
            "Localizer 3-plane",
            "CT Head 0.75 J40s", "TR 2300 TE 2.98 TI 900", "May show motion", "Motion in the march of contrast", "head 5 mm",
            "ROI 12/3", "*fl3d1_ns", "SENSE 2.5 x 1.0", "fl2d / 64 slices", "TE=10, TR=600", "syngo MR B17", "MR Brain",
            "MRS Voxel", "PROSTATE", "Head^Routine", "NEURO^Brain w/o contrast", "USER^INVESTIGATORS", "Kopf^T1",
            "T1 MP2RAGE 0.7mm iso INV2", "SE TR/TE 2000/10 TA 5:03", "1:1:1 iso, matrix 256*2000", "90 degrees, 120 kV",
            "sequence name: Mprage", "head 2.2019 s", "flip 95 deg, 100 slices", "FoV 230 x 230, age 45"})
    void leavesWhatDescribesAnExaminationAsItIs(String text) {
        TextCleaner.Cleaned cleaned = cleaner.clean(text);
        assertEquals(Map.of(), cleaned.cuts(), text);
        assertEquals(text, cleaned.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"M\u00fcstermann", "MUSTERMANN", "muestermann", "Mustermann's", "elodie", "\u00c9LODIE",
            "mustermannelodie",
            "Elodie_Mustermann", "Musterman", "Nirgendwo", "zx99871", "ZX-99871"})
    void cutsTheObjectsOwnIdentifiersInAllSpellings(String word) {
        TextCleaner.Cleaned cleaned = cleaner.clean("head of " + word + " after contrast");
        assertFalse(Words.folded(cleaned.text()).contains(Words.folded(word)), cleaned.text());
        assertTrue(cleaned.text().startsWith("head of ") && cleaned.text().endsWith("after contrast"), cleaned.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"SOME PLACEHOLDER^Normal Volunteer Protocol|Normal Volunteer Protocol", "Body1st^Placeholder|Body1st",
                    "Placeholder^Placeholder_Tower|", "Head^Placeholder|Head", "scan of Placeholder^Some^B in 3D|scan of in 3D",
                    "Placeholder^^|", "^Placeholder|", "^|^"})
    void cutsNamesWithCarets(String text, String left) {
        assertEquals(left == null ? "" : left, cleaner.clean(text).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"scan of 2024-05-06 done|DATE", "scan of 06.05.2024 done|DATE",
            "scan of 5/6/24 done|DATE",
            "scan of 6 May 2024 done|DATE", "scan of May 6th, 2024 done|DATE", "scan of 20240506 done|DATE",
            "scan of 6. M\u00e4rz 2024 done|DATE", "scan of f\u00e9vrier 2024 done|DATE", "scan of +49 30 1234567 done|PHONE",
            "scan of (030) 1234-5678 done|PHONE", "scan of phone 555 0100 done|PHONE", "scan of Tel.: 0199-44 done|PHONE",
            "scan of a.b@c.example done|EMAIL", "scan of http://x.example/y done|LINK",
            "scan of 10.1.22.3 done|LINK", "scan of 4711081512 done|NUMBER", "scan of MRN: A77 done|NUMBER",
            "scan of 123-45-6789 done|NUMBER", "scan of 1.2.276.0.7230010.3.1 done|NUMBER", "scan of Dr. Placeholder done|TITLE",
            "scan of Mr Placeholder done|TITLE", "scan of DR PLACEHOLDER done|TITLE",
            "scan of Prof. Dr. med. Some Body done|TITLE", "scan of 3 de mayo de 2019 done|DATE",
            "scan of 3 maggio 2019 done|DATE",
            "scan of 3 \u043c\u0430\u044f 2019 done|DATE", "scan of 3 grudnia 2019 done|DATE",
            "scan of 2019\u5e745\u67083\u65e5 done|DATE",
            "scan of \u4ee4\u548c\u5143\u5e745\u67083\u65e5 done|DATE", "scan of 2019\ub144 5\uc6d4 3\uc77c done|DATE",
            "scan of 05/2019 done|DATE",
            "scan of 2019-05 done|DATE", "scan of 14:32:05 done|DATE", "scan of 2:32 pm done|DATE", "scan of born 1933 done|DATE",
            "scan of 97-year-old done|AGE", "scan of 93 yo done|AGE", "scan of 101 Jahre done|AGE", "scan of aged 95 done|AGE",
            "scan of 095Y done|AGE", "scan of 92\u6b73 done|AGE", "scan of nemo(at)c.example done|EMAIL",
            "scan of C:/Users/nemo/x done|LINK", "scan of /home/nemo/x done|LINK", "scan of 00:1A:2B:3C:4D:5E done|LINK",
            "scan of fe80::1ff done|LINK", "scan of 555.010.2030 done|PHONE", "scan of 07071/5550123 done|PHONE",
            "scan of MRN:QX 77 12 done|NUMBER", "scan of Pat-Nr. 4711 done|NUMBER", "scan of patient no 9981 done|NUMBER",
            "scan of Patient name: Grimbolt, Xaver done|TITLE", "scan of operator=Grimbolt done|TITLE",
            "scan of read by Xaver Grimbolt done|TITLE", "scan of Hr. Grimbolt done|TITLE",
            "scan of \u9234\u6728\u69d8 done|TITLE",
            "scan of \u738b\u5148\u751f done|TITLE"})
    void cutsWhatLooksIdentifying(String text, Category category) {
        TextCleaner.Cleaned cleaned = cleaner.clean(text);
        assertTrue(cleaned.cuts().containsKey(category), () -> text + " " + cleaned);
        assertEquals("scan of done", cleaned.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Yamada^Tarou=\u5c71\u7530^\u592a\u90ce=\u3084\u307e\u3060^\u305f\u308d\u3046|\u60a3\u8005\u5c71\u7530\u592a\u90ce\u306e\u691c\u67fb|\u60a3\u8005 \u306e\u691c\u67fb",
            "Yamada^Tarou=\u5c71\u7530^\u592a\u90ce=\u3084\u307e\u3060^\u305f\u308d\u3046|\u3084\u307e\u3060\u305f\u308d\u3046\u306e\u691c\u67fb|\u306e\u691c\u67fb",
            "\u738b^\u6771|\u60a3\u8005\u738b\u6771\u7684\u5934\u90e8CT|\u60a3\u8005 \u7684\u5934\u90e8CT",
            "Hong^Gildong=\u6d2a^\u5409\u6d1e=\ud64d^\uae38\ub3d9|\ud658\uc790 \ud64d\uae38\ub3d9 \uac80\uc0ac|\ud658\uc790 \uac80\uc0ac",
            "\u041a\u0438\u043c^\u041f\u0451\u0442\u0440|\u0413\u043e\u043b\u043e\u0432\u0430 \u041f\u0435\u0442\u0440\u0430 \u0438 \u041a\u0438\u043c\u0430|\u0413\u043e\u043b\u043e\u0432\u0430 \u0438",
            "\u039a\u03c9\u03c3\u03c4\u03b1\u03c2^\u0391|\u03ba\u03b5\u03c6\u03b1\u03bb\u03b7 \u03c4\u03bf\u03c5 \u039a\u03a9\u03a3\u03a4\u0391|\u03ba\u03b5\u03c6\u03b1\u03bb\u03b7 \u03c4\u03bf\u03c5",
            "\u05e0\u05d6\u05e8^\u05d3\u05d1|\u05e8\u05d0\u05e9 \u05dc\u05e0\u05d6\u05e8|\u05e8\u05d0\u05e9",
            "Nemo^John|N e m o head|head", "Quilby^Jo|of Q.U.I.L.B.Y. head|of . head", "Quilby^Jo|A P L R T of jo|A P L R T of",
            "Quilby^Jo|x q u i l b y y T1|T1", "\u5c71\u7530^\u592a\u90ce|\u5c71 \u7530 \u592a \u90ce CT|CT",
            "Nemo^John|John's head|head", "Nemo^Otto|scan d'Otto|scan", "Nemo^Jan^Bob|scan of JanNemo|scan of",
            "Nemo^Jan^Bob|scan of bobjan|scan of", "Nemo^Jan|scan of jnemo and NemoJ|scan of and",
            "\u0141o\u015b^\u00ddmir|scan of Los|scan of",
            "ILGIN^\u0130SMET|scan of Ilg\u0131n|scan of",
            "Koehl^Ute|scan of K\u00f6hl|scan of", "M\u00fc\u00dflin^Ute|von M\u00dc\u1e9eLIN|von",
            "O'Drelt^Una|scan of drelt|scan of",
            "Nemo^Jan|Nemo2 head|head",
            "MADE-UP^PATIENT|comment that names MADE-UP^PATIENT again|comment that names - again",
            "Nemo^Up|scan of UP^ NEMO head|scan of head", "Nemo^Jan|Head^Nemo|Head", "Nemo^Up^Ute|Up^^Ute head|head",
            "\u0414\u043e\u0441\u0442\u043e\u0435\u0432\u0441\u043a\u0438\u0439^\u0424|\u0413\u043e\u043b\u043e\u0432\u0430 \u0414\u043e\u0441\u0442\u043e\u0435\u0432\u0441\u043a\u043e\u0433\u043e|\u0413\u043e\u043b\u043e\u0432\u0430",
            "\u0418\u0432\u0430\u043d\u043e\u0432^\u041f\u0435\u0442\u0440|\u0418\u0432\u0430\u043d\u043e\u0432\u041f\u0435\u0442\u0440 1|1",
            "Yamada=\u3084\u307e\u3060^\u305f\u308d\u3046|\u30e4\u30de\u30c0\u306e\u691c\u67fb|\u306e\u691c\u67fb",
            "Yamada=\uff94\uff8f\uff80\uff9e|\u3084\u307e\u3060\u306e\u691c\u67fb|\u306e\u691c\u67fb",
            "Zorblatt^Q|scan of Zor\u00adbl\u200batt|scan of"})
    void cutsNamesInEveryScriptAndWithEndings(String name, String text, String left) {
        IdentifierWords words = new IdentifierWords();
        words.addName(name);
        assertEquals(left, new TextCleaner(words).clean(text).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "9 ", "1.", "A-", "\u5c71", "^a", "a'", "+1 ", "Dr med ", "jan ", "name: Aa ", "-", "@a", "mrn "})
    void longTextsTakeNoLongerThanTheyAreLong(String piece) throws Throwable {
        String text = piece.repeat(30_000 / piece.length());
        // what grows with the square takes ten times as long
        CpuTime.assertWithin(Duration.ofSeconds(8), () -> cleaner.clean(text));
    }

    @Test
    void leavesNothingOfATextThatIsAllCut() {
        assertEquals("", cleaner.clean("(M\u00fcstermann, 06.05.2024)").text());
    }

    @Test
    void doesNotTakeEverydayWordsOfAnInstitutionForIts() {
        assertEquals(Map.of(), cleaner.clean("Klinikum head").cuts());
    }
}
