package org.ventail.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.testkit.CtSlices;
import org.ventail.testkit.TextModels;

/** A scan with text in its pixels, staged before the networks that read text were installed. */
class LaterTextModelsTest {
    private static final String MODELS = "ventail.models";
    private static final String TEXT = "LAMBERT KERN";
    private static final int INK = 240;
    private final String installed = System.getProperty(MODELS);
    @TempDir
    Path temp;
    private FakeRun run;

    @BeforeEach
    void aSliceWithText() throws IOException {
        TextModels.require();
        run = new FakeRun(temp);
        run.judgedBy((c, m) -> CheckResult.pass("not looked at here"));
        float[] ct = CtSlices.ct(1, TEXT);
        byte[] grey = new byte[ct.length];
        for (int i = 0; i < ct.length; i++) {
            grey[i] = (byte) Math.max(0, Math.min(255, (ct[i] + 1000) / 16));
        }
        Files.write(run.cohort.resolve("sub-1.bin"), grey);
        System.setProperty(MODELS, temp.resolve("nothing").toString());
    }

    @AfterEach
    void theModelsOfThisMachine() {
        install();
    }

    private void install() {
        if (installed == null) {
            System.clearProperty(MODELS);
        } else {
            System.setProperty(MODELS, installed);
        }
    }

    private boolean inkIsLeft(RunResult result) throws IOException {
        byte[] staged = Files.readAllBytes(result.seriesOf("sub-1").get(0).files().get(0));
        Rectangle box = CtSlices.box(TEXT);
        for (int y = box.y; y < box.getMaxY(); y++) {
            for (int x = box.x; x < box.getMaxX(); x++) {
                if ((staged[y * CtSlices.SIZE + x] & 0xff) > INK) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void isStagedAgainAndItsTextTakenOutOnceTheyAre() throws Exception {
        assertTrue(inkIsLeft(run.judge()), "nobody could read it");
        run.judge();
        assertEquals(3, run.engine.defacings.get(), "nothing new can be done");
        install();
        assertFalse(inkIsLeft(run.judge()));
        assertEquals(4, run.engine.defacings.get());
        run.judge();
        assertEquals(4, run.engine.defacings.get());
    }
}
