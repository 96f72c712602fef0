package org.ventail.verify.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.ventail.testkit.IctHeads;
import org.ventail.testkit.TestData;
import org.ventail.verify.InstalledModels;
import org.ventail.verify.face.FaceEngine;
import org.ventail.verify.face.Recogniser;

/**
 * How the thresholds of {@code calibration.json} were found. {@code -Dventail.calibrate=48} repeats it on that many people
 * (minutes); without it nothing but the shipped file is looked at.
 */
class CalibrationTest {
    private static final double SPACING_MM = 1.25;
    private static final double TOLERANCE = 0.02;

    @Test
    void everyRecogniserHasAThreshold() {
        assertTrue(Calibration.shipped().threshold("dlib-resnet-128") > 0);
        assertTrue(Calibration.shipped().threshold("fr-feature-512") > 0);
    }

    @Test
    void theThresholdsLetOnePercentOfStrangersPass() throws Exception {
        int people = Integer.getInteger("ventail.calibrate", 0);
        Assumptions.assumeTrue(people > 0, "set ventail.calibrate to a number of people");
        Path file = TestData.require(IctHeads.FILE);
        try (FaceEngine engine = new FaceEngine(InstalledModels.require(), 1)) {
            List<FacePrint> probes = prints(engine, file, people, 1, View.probe());
            List<FacePrint> gallery = prints(engine, file, people, 2, View.gallery());
            for (Recogniser r : engine.recognisers()) {
                double measured = onePercent(r, probes, gallery);
                assertEquals(measured, Calibration.shipped().threshold(r.id()), TOLERANCE, r.id());
            }
        }
    }

    private static List<FacePrint> prints(FaceEngine engine, Path file, int people, long visit, List<View> views)
            throws Exception {
        IctHeads heads = IctHeads.read(file);
        List<FacePrint> all = new ArrayList<>();
        for (int person = 1; person <= people; person++) {
            HeadRenderer head = HeadRenderer.of(heads.scan(person, visit, SPACING_MM));
            all.add(new HeadDescriber(engine).describe(head, views, null));
        }
        return all;
    }

    private static double onePercent(Recogniser r, List<FacePrint> probes, List<FacePrint> gallery) {
        List<Double> strangers = new ArrayList<>();
        for (int i = 0; i < probes.size(); i++) {
            for (int j = 0; j < gallery.size(); j++) {
                if (i != j) {
                    strangers.add(probes.get(i).distance(r, gallery.get(j)));
                }
            }
        }
        Collections.sort(strangers);
        return strangers.get(strangers.size() / 100);
    }
}
