package org.ventail.verify.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Verdict;
import org.ventail.api.io.FrameReader;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Problem;
import org.ventail.api.model.Spacing;
import org.ventail.api.model.VentailException;
import org.ventail.api.model.Volume;
import org.ventail.phantom.Contrast;
import org.ventail.phantom.SyntheticHead;
import org.ventail.testkit.CtSlices;
import org.ventail.testkit.Lettering;
import org.ventail.verify.FakeContext;
import org.ventail.verify.InstalledModels;
import org.ventail.verify.models.ModelStore;

class BurnedInTextCheckTest {
    private static final Map<String, String> HEADER = Map.of("PatientName", "Lambert^Kern", "PatientID", "KB-4711");
    private static BurnedInText finder;
    @TempDir
    Path folder;

    @AfterAll
    static void unload() throws VentailException {
        if (finder != null) {
            finder.close();
        }
    }

    @Test
    void passesSlicesWithoutText() throws Exception {
        CheckResult r = check(frames(12, null));
        assertEquals(Verdict.PASS, r.verdict(), r.message());
        assertEquals(12, r.details().get("pictures"));
    }

    @Test
    void failsForTheNameOfTheHeaderAndDoesNotSayIt() throws Exception {
        FakeContext context = context();
        CheckResult r = check(frames(3, "LAMBERT KERN"), context);
        assertEquals(Verdict.FAIL, r.verdict(), r.message());
        assertTrue(r.message().contains("3 pictures") && r.message().contains("original header"), r.message());
        assertEquals(3, r.findings().size());
        assertFalse(r.toString().toLowerCase().contains("lambert"), r.toString());
        assertEquals(3, context.attached().size());
    }

    @Test
    void knowsTextTooFaintToReadFromOtherSlicesAndSeesNoneInCleanOnes() throws Exception {
        GreyPicture faint = picture(CtSlices.faint(3, "LAMBERT KERN", 30));
        assertEquals(Verdict.PASS, check(only(faint)).verdict(), "alone it cannot be read");
        List<GreyPicture> all = new ArrayList<>(List.of(faint, picture(slice(null, 4))));
        for (int i = 0; i < 3; i++) {
            all.add(picture(slice("LAMBERT KERN", i)));
        }
        all.add(picture(slice(null, 5)));
        CheckResult r = check(new Frames(all));
        assertTrue(r.message().contains("4 pictures"), r.message());
        assertTrue(r.findings().stream().noneMatch(f -> f.message().matches("Frame [26] .*")), r.findings().toString());
        assertEquals(4L, r.details().get(TextKind.HEADER_VALUE.name()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LAM8ERT KERN", "LAMBET", "K8-4711"})
    void failsForTheNameOfTheHeaderWithAWrongOrAMissingLetter(String text) throws Exception {
        CheckResult r = check(frames(1, text));
        assertEquals(Verdict.FAIL, r.verdict(), r.message());
        assertEquals(1L, r.details().get(TextKind.HEADER_VALUE.name()), r.message());
    }

    @Test
    void failsForADateOfNobody() throws Exception {
        CheckResult r = check(frames(1, "2-12-1961"));
        assertEquals(Verdict.FAIL, r.verdict(), r.message());
        assertEquals(1L, r.details().get(TextKind.DATE.name()));
    }

    @Test
    void failsForADateThatCannotBeReadTogetherWithWhatStandsBesideIt() throws Exception {
        Geometry slice = Geometry.axisAligned(CtSlices.SIZE, CtSlices.SIZE, 1, new Spacing(1, 1, 1), new Point3(-128, -128, -30));
        Volume head = SyntheticHead.random(1).voxelise(Contrast.T1, slice, 1);
        GreyPicture p = new VolumeSlices(head).slice(new Place.OfVolume(2, 0, 0));
        assertEquals(Verdict.PASS, check(only(p)).verdict());
        Lettering.write(p.values(), CtSlices.SIZE, "12-4-1961", 101, 130, 1, 0);
        CheckResult r = check(only(p));
        assertEquals(Verdict.FAIL, r.verdict(), r.message());
    }

    @Test
    void letsAPersonLookAtOtherText() throws Exception {
        CheckResult r = check(frames(1, "RELATE"));
        assertEquals(Verdict.REVIEW, r.verdict(), r.message());
    }

    @Test
    void readsTextThatIsStoredUpsideDownOrMirrored() throws Exception {
        for (int turn = 0; turn < 4; turn++) {
            GreyPicture p = picture(slice("LAMBERT KERN", 1));
            p = turn == 0 ? p.flipped() : turn == 1 ? p.mirrored() : turn == 2 ? p.transposed() : p.flipped().transposed();
            GreyPicture turned = p;
            CheckResult r = check(only(turned));
            assertEquals(Verdict.FAIL, r.verdict(), "turn " + turn + ": " + r.message());
        }
    }

    @Test
    void namesTheBoxOfTheText() throws Exception {
        BurnedInText.Found found = finder().in(List.of(staged()), frames(1, "LAMBERT KERN"), Map.of(), null);
        Rectangle r = CtSlices.box("LAMBERT KERN");
        TextBox written = new TextBox(r.x, r.y, r.width, r.height);
        TextBox union = found.texts().stream().map(FoundText::box).reduce(TextBox::union).orElseThrow();
        assertTrue(union.overlap(written) > 0.6, union + " for " + written);
    }

    @Test
    void isAnErrorWithoutModels() throws Exception {
        CheckResult r = new BurnedInTextCheck(frames(1, null), new BurnedInText(
                () -> new TextReader(new ModelStore(folder.resolve("none")), 1))).check(context(), new NullProgressMonitor());
        assertEquals(Verdict.ERROR, r.verdict());
        assertTrue(r.remedy().contains("releng/setup/models"), r.remedy());
    }

    @Test
    void isAnErrorWhereAFrameCannotBeDecoded() throws Exception {
        CheckResult r = check(new Frames(List.of()) {
            @Override
            public void read(Path file, Sink sink, IProgressMonitor monitor) throws VentailException {
                throw new VentailException(Problem.error("test", "It cannot be decoded.", file, "Repair it."));
            }
        });
        assertEquals(Verdict.ERROR, r.verdict());
    }

    private static GreyPicture picture(float[] values) {
        return new GreyPicture(CtSlices.SIZE, CtSlices.SIZE, values);
    }

    private static float[] slice(String text, long seed) {
        return text == null ? CtSlices.ct(seed) : CtSlices.ct(seed, text);
    }

    private static FrameReader frames(int count, String text) {
        List<GreyPicture> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(picture(slice(text, i)));
        }
        return new Frames(all);
    }

    private static FrameReader only(GreyPicture picture) {
        return new Frames(List.of(picture));
    }

    private CheckResult check(FrameReader frames) throws Exception {
        return check(frames, context());
    }

    private CheckResult check(FrameReader frames, FakeContext context) throws Exception {
        return new BurnedInTextCheck(frames, finder()).check(context, new NullProgressMonitor());
    }

    private FakeContext context() throws Exception {
        return new FakeContext(null, null).attributes(HEADER).staged(staged());
    }

    private Path staged() throws Exception {
        return Files.write(folder.resolve("staged"), new byte[1]);
    }

    private static BurnedInText finder() {
        if (finder == null) {
            ModelStore store = InstalledModels.requireText();
            finder = new BurnedInText(() -> new TextReader(store, 1));
        }
        return finder;
    }

    /** Any file has these frames. */
    private static class Frames implements FrameReader {
        private final List<GreyPicture> pictures;

        Frames(List<GreyPicture> pictures) {
            this.pictures = pictures;
        }

        @Override
        public boolean reads(Path file) {
            return true;
        }

        @Override
        public void read(Path file, Sink sink, IProgressMonitor monitor) throws VentailException {
            for (int i = 0; i < pictures.size(); i++) {
                GreyPicture p = pictures.get(i);
                sink.take(new Frame(i, p.width(), p.height(), List.of(p.values().clone())));
            }
        }
    }
}
