package org.ventail.integration.midib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.io.DicomInputStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.deid.CleaningOption;
import org.ventail.api.deid.CleaningProfile;
import org.ventail.api.deid.DeidContext;
import org.ventail.api.io.FrameBox;
import org.ventail.deid.DicomCleaner;
import org.ventail.io.dicom.DicomFrames;
import org.ventail.io.dicom.DicomRedactor;
import org.ventail.testkit.RandomSeed;
import org.ventail.testkit.TextModels;
import org.ventail.verify.text.BurnedInText;
import org.ventail.verify.text.FoundText;
import org.ventail.verify.text.Place;
import org.ventail.verify.text.TextBox;

/**
 * The ten actions of the MIDI-B challenge on a planted cohort: at least as many of the required ones right as the best
 * team had.
 */
class MidiBScoreTest {
    private static final int PEOPLE = 16;
    private static final double LEAST_PERCENT = 99.95;
    /** A box is grown by what the redactor takes around it, and text may be found a little larger than it is. */
    private static final int AROUND = 14;
    /** Darker than the letters, brighter than the ground. */
    private static final int INK = 128;
    private static final CleaningProfile PROFILE = new CleaningProfile("challenge", "1",
            Set.of(CleaningOption.CLEAN_DESCRIPTORS, CleaningOption.CLEAN_STRUCTURED_CONTENT,
                    CleaningOption.RETAIN_MODIFIED_DATES,
                    CleaningOption.RETAIN_PATIENT_CHARACTERISTICS, CleaningOption.RETAIN_SAFE_PRIVATE),
            89, Map.of(), Set.of());
    @TempDir
    private Path folder;
    @RegisterExtension
    private final RandomSeed seed = new RandomSeed();
    private PlantedCohort cohort;

    @Test
    void nearlyAllRequiredActionsAreRight() throws Exception {
        cohort = PlantedCohort.of(PEOPLE, Files.createDirectory(folder.resolve("in")), seed.random());
        Files.createDirectory(folder.resolve("redacted"));
        Files.createDirectory(folder.resolve("out"));
        boolean models = TextModels.installed();
        try (BurnedInText finder = new BurnedInText()) {
            for (String file : cohort.files()) {
                clean(file, models ? finder : null);
            }
        }
        Scorer scorer = new Scorer(folder.resolve("out"), this::pixelsRight);
        // without models nobody claims that text can be found
        scorer.score(cohort.key().stream().filter(r -> models || r.action() != Action.PIXELS_HIDDEN).toList());
        System.out.println(scorer.table());
        assertTrue(scorer.requiredInAll() > 10_000, "required " + scorer.requiredInAll());
        assertTrue(scorer.percent() >= LEAST_PERCENT, scorer.percent() + " %: " + scorer.wrong().stream().limit(20).toList());
    }

    @Test
    void nothingIsRightThatWasNotDone() throws Exception {
        cohort = PlantedCohort.of(1, Files.createDirectory(folder.resolve("out")), seed.random());
        Scorer scorer = new Scorer(folder.resolve("out"), (action, object) -> action == Action.PIXELS_RETAINED);
        scorer.score(cohort.key());
        Set<Action> mustChange = Set.of(Action.TEXT_REMOVED, Action.DATE_SHIFTED, Action.UID_CHANGED, Action.PIXELS_HIDDEN);
        assertEquals(cohort.key().stream().filter(r -> mustChange.contains(r.action())).toList(), scorer.wrong());
    }

    private void clean(String name, BurnedInText finder) throws Exception {
        Path in = folder.resolve("in").resolve(name);
        boolean redacted = finder != null && cohort.burnedIn().containsKey(name);
        if (redacted) {
            List<FrameBox> boxes = finder.in(List.of(in), new DicomFrames(), Map.of(), new NullProgressMonitor()).texts().stream()
                    .map(MidiBScoreTest::box).toList();
            Path target = folder.resolve("redacted").resolve(name);
            new DicomRedactor().redact(in, target, boxes, new NullProgressMonitor());
            in = target;
        }
        Person p = cohort.owners().get(name);
        byte[] secret = Arrays.copyOf("a key for this test, and no other".getBytes(StandardCharsets.US_ASCII), 32);
        new DicomCleaner().clean(in, folder.resolve("out").resolve(name), new DeidContext("sub-" + p.root().split("\\.")[7] + "x",
                secret, p.shiftDays(), false, redacted, PROFILE), new NullProgressMonitor());
    }

    private static FrameBox box(FoundText text) {
        TextBox b = text.box();
        return new FrameBox(((Place.OfFile) text.place()).frame(), b.x(), b.y(), b.width(), b.height());
    }

    private boolean pixelsRight(Action action, String object) throws IOException {
        byte[] before = pixels(folder.resolve("in").resolve(object));
        byte[] after = pixels(folder.resolve("out").resolve(object));
        Rectangle text = cohort.burnedIn().get(object);
        if (text == null) {
            return Arrays.equals(before, after);
        }
        Rectangle around = new Rectangle(text);
        around.grow(AROUND, AROUND);
        boolean right = before.length == after.length;
        for (int i = 0; right && i < before.length; i++) {
            int x = i % PlantedCohort.COLUMNS;
            int y = i / PlantedCohort.COLUMNS;
            right = action == Action.PIXELS_HIDDEN ? !text.contains(x, y) || (after[i] & 0xff) < INK
                    : around.contains(x, y) || before[i] == after[i];
        }
        return right;
    }

    private static byte[] pixels(Path file) throws IOException {
        try (DicomInputStream in = new DicomInputStream(file.toFile())) {
            in.setIncludeBulkData(DicomInputStream.IncludeBulkData.YES);
            Attributes data = in.readDataset(-1, -1);
            return data.getBytes(Tag.PixelData);
        }
    }
}
