package org.ventail.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.io.DicomInputStream;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckScope;
import org.ventail.api.deface.DefaceOptions;
import org.ventail.api.gate.Effect;
import org.ventail.api.io.FrameBox;
import org.ventail.deid.DicomCleaner;
import org.ventail.deid.pixels.RegionRules;
import org.ventail.io.FolderCohortReader;
import org.ventail.io.dicom.DicomFrames;
import org.ventail.io.dicom.DicomRedactor;
import org.ventail.io.dicom.DicomWriter;
import org.ventail.testkit.FakeEngine;
import org.ventail.testkit.TestData;
import org.ventail.testkit.TextModels;
import org.ventail.verify.text.BurnedInText;
import org.ventail.verify.text.BurnedInTextCheck;
import org.ventail.workflow.Engine;
import org.ventail.workflow.PictureRedaction;
import org.ventail.workflow.Pipeline;
import org.ventail.workflow.RunRequest;
import org.ventail.workflow.RunResult;
import org.ventail.workflow.SignOffList;
import org.ventail.workflow.StepListener;

/** A picture with names in it, from the folder through a review to the release: the text is gone, and nothing else. */
class ReleasedPicturesTest {
    /** Blanked around a rectangle. */
    private static final int MARGIN = 2;
    private static final NullProgressMonitor MONITOR = new NullProgressMonitor();

    @TempDir
    Path temp;
    private Path policy;

    @BeforeEach
    void picturesMayLeave() throws IOException {
        TextModels.require();
        policy = Files.writeString(temp.resolve("policy.yaml"), """
                ventailPolicy: 1
                name: pictures
                version: "1"
                purposes: ["*"]
                checks:
                  - {id: org.ventail.verify.burned-in-text, scope: SERIES, required: true}
                rules:
                  pictures: redacted
                """);
    }

    private RunRequest request(Path cohort, Optional<Path> signOffs) {
        return new RunRequest(cohort, temp.resolve("home"), Optional.of(policy), "testing", "tester", DefaceOptions.DEFAULT,
                Optional.empty(), 1, Optional.empty(), Optional.empty(), signOffs);
    }

    private static Pipeline pipeline(BurnedInText finder) {
        DicomFrames frames = new DicomFrames();
        Engine fake = new FakeEngine().with("org.ventail.verify.burned-in-text", CheckScope.SERIES,
                new BurnedInTextCheck(frames, finder)).build();
        return new Pipeline(new Engine(FolderCohortReader.standard(), List.of(new DicomWriter()), fake.defacer(),
                List.of(new DicomCleaner()), fake.checks(), List.of(), finder,
                Optional.of(new PictureRedaction(finder, frames, new DicomRedactor()))));
    }

    @Test
    void leavesAnUltrasoundPictureWithoutItsTextAndOtherwiseAsItWas() throws Exception {
        Path source = TestData.require("phi/deid-data/RGB_IMAGE.dcm");
        Path cohort = Files.createDirectory(temp.resolve("cohort"));
        Files.copy(source, cohort.resolve("picture.dcm"));
        try (BurnedInText finder = new BurnedInText()) {
            RunResult asked = pipeline(finder).judge(request(cohort, Optional.empty()), StepListener.NONE, MONITOR);
            assertEquals(Effect.REVIEW, asked.decision().effect(), asked.decision().toString());
            List<String> signed = new ArrayList<>(List.of(SignOffList.HEADER));
            SignOffList.openLines(asked).forEach(line -> signed.add(line + "reviewer,2026-01-02,looked at every picture"));
            Path signOffs = Files.write(temp.resolve("sign-offs.csv"), signed);
            RunResult released = pipeline(finder).release(request(cohort, Optional.of(signOffs)), temp.resolve("out"),
                    StepListener.NONE, MONITOR);
            assertEquals(Effect.RELEASE, released.decision().effect(), released.decision().toString());
            List<FrameBox> boxes = new PictureRedaction(finder, new DicomFrames(), new DicomRedactor())
                    .redact(source, temp.resolve("again.dcm"), RegionRules.shipped(), MONITOR).boxes();
            Path left = onlyPicture(temp.resolve("out"));
            assertSameElsewhere(read(source), read(left), boxes);
            assertEquals(List.of(), finder.in(List.of(left), new DicomFrames(), Map.of(), MONITOR).texts());
        }
    }

    private static Path onlyPicture(Path release) throws IOException {
        try (Stream<Path> all = Files.walk(release)) {
            List<Path> pictures = all.filter(f -> f.toString().endsWith(".dcm")).toList();
            assertEquals(1, pictures.size());
            return pictures.get(0);
        }
    }

    private static void assertSameElsewhere(Attributes before, Attributes after, List<FrameBox> boxes) throws IOException {
        byte[] a = before.getBytes(Tag.PixelData);
        byte[] b = after.getBytes(Tag.PixelData);
        assertEquals(a.length, b.length);
        int columns = before.getInt(Tag.Columns, 0);
        int rows = before.getInt(Tag.Rows, 0);
        boolean planar = before.getInt(Tag.PlanarConfiguration, 0) == 1;
        int bytesEach = before.getInt(Tag.BitsAllocated, 8) / 8 * (planar ? 1 : before.getInt(Tag.SamplesPerPixel, 1));
        List<FrameBox> blanked = boxes.stream().map(x -> x.grown(MARGIN, columns, rows)).toList();
        int changed = 0;
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) {
                int pixel = i / bytesEach % (rows * columns);
                assertTrue(blanked.stream().anyMatch(x -> x.contains(pixel % columns, pixel / columns)), "pixel " + pixel);
                changed++;
            }
        }
        assertFalse(changed == 0, "the text is still there");
    }

    private static Attributes read(Path file) throws IOException {
        try (DicomInputStream in = new DicomInputStream(file.toFile())) {
            return in.readDataset(-1, -1);
        }
    }
}
