package org.ventail.verify.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.GalleryEntry.Scan;
import org.ventail.api.check.Verdict;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.render.LightRig;
import org.ventail.verify.FakeContext;
import org.ventail.verify.Heads;
import org.ventail.verify.InstalledModels;

/** People are looked for among photographs: here pictures of synthetic heads, from where no scan is looked at. */
class PortraitsTest {
    private static final View CAMERA = new View(6, 2, LightRig.HEADLIGHT);
    private static final int PEOPLE = 4;
    private static FaceAttack attack;

    @Test
    void aPhotographOfThePersonNamesAnUntouchedScanAndNotOneWithoutItsFace(@TempDir Path folder) throws Exception {
        Heads[] heads = photographed(folder);
        CheckResult intact = check(folder, heads[1], heads[1].untouched(Status.DEFACED), "person1");
        assertEquals(Verdict.FAIL, intact.verdict(), intact.message());
        Map<?, ?> found = (Map<?, ?>) ((List<?>) portraits(intact).get("recognisers")).get(0);
        assertEquals(1, found.get("rankBefore"), found.toString());
        assertEquals(1, found.get("rankAfter"), found.toString());
        CheckResult gone = check(folder, heads[1], heads[1].faceRemoved(Status.DEFACED), "person1");
        assertEquals(Verdict.PASS, gone.verdict(), gone.message() + gone.details());
        assertEquals(12, portraits(gone).get("gallerySize"));
    }

    @Test
    void withoutAPhotographOfThePersonNothingIsAdded(@TempDir Path folder) throws Exception {
        Heads[] heads = photographed(folder);
        CheckResult r = check(folder, heads[1], heads[1].faceRemoved(Status.DEFACED), "somebody");
        assertEquals(Verdict.PASS, r.verdict(), r.message());
        assertNull(r.details().get("portraits"));
    }

    @Test
    void isAnErrorWithTheFileWhenAPhotographIsBroken(@TempDir Path folder) throws Exception {
        Heads head = Heads.of(4001, 6);
        Files.writeString(folder.resolve("person1.png"), "no picture");
        CheckResult r = check(folder, head, head.untouched(Status.DEFACED), "person1");
        assertEquals(Verdict.ERROR, r.verdict());
        assertTrue(r.message().contains("portrait"), r.message());
    }

    @Test
    void isAnErrorWhenTheFolderIsMissing(@TempDir Path folder) throws Exception {
        Heads head = Heads.of(4001, 6);
        CheckResult r = check(folder.resolve("none"), head, head.untouched(Status.DEFACED), "person1");
        assertEquals(Verdict.ERROR, r.verdict());
    }

    private static Map<?, ?> portraits(CheckResult r) {
        return (Map<?, ?>) r.details().get("portraits");
    }

    private static Heads[] photographed(Path folder) throws Exception {
        InstalledModels.require();
        Heads[] heads = new Heads[PEOPLE + 1];
        for (int p = 1; p <= PEOPLE; p++) {
            heads[p] = Heads.of(4000 + p, 2);
            Scan scan = new Scan(heads[p].volume(), heads[p].untouched(Status.DEFACED).frame());
            Files.write(folder.resolve("person" + p + "_web.png"), HeadRenderer.of(scan).picture(CAMERA, null).png());
        }
        return heads;
    }

    private static CheckResult check(Path folder, Heads head, DefacedVolume leaving, String person) throws Exception {
        FakeContext context = new FakeContext(head.volume(), leaving).subject(person).with("portraits", folder.toString());
        return new FaceRecognitionCheck(PortraitsTest::attack).check(context, new NullProgressMonitor());
    }

    private static synchronized FaceAttack attack() throws Exception {
        if (attack == null) {
            attack = new FaceAttack(InstalledModels.require(), Path.of("target", "face-prints"), 12);
        }
        return attack;
    }

    @AfterAll
    static void unload() throws Exception {
        if (attack != null) {
            attack.close();
            attack = null;
        }
    }
}
