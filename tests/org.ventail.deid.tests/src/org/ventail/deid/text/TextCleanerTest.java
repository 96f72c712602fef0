package org.ventail.deid.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            "T1 MP2RAGE 0.7mm iso INV2"})
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
            "scan of Prof. Dr. med. Some Body done|TITLE"})
    void cutsWhatLooksIdentifying(String text, Category category) {
        TextCleaner.Cleaned cleaned = cleaner.clean(text);
        assertTrue(cleaned.cuts().containsKey(category), () -> text + " " + cleaned);
        assertEquals("scan of done", cleaned.text());
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
