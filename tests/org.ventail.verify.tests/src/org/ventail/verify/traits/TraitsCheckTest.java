package org.ventail.verify.traits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.Verdict;
import org.ventail.api.deface.DefacedVolume.Status;
import org.ventail.verify.FakeContext;
import org.ventail.verify.Heads;
import org.ventail.verify.InstalledModels;
import org.ventail.verify.face.AgeSexReader;
import org.ventail.verify.face.AgeSexReader.Claim;
import org.ventail.verify.models.ModelStore;

class TraitsCheckTest {
    private static final double YEARS = 5;
    private final Heads head = Heads.of(1, 3);

    @Test
    void saysTheSameOfAnUntouchedHead() throws Exception {
        InstalledModels.require();
        FakeContext context = new FakeContext(head.volume(), head.untouched(Status.DEFACED));
        CheckResult r = check(context);
        assertEquals(Verdict.PASS, r.verdict(), r.message());
        assertEquals(0, r.value().orElseThrow(), "the same pictures, the same claims");
        assertEquals(9, ((Map<?, ?>) r.details().get("before")).get("views"));
        assertTrue(r.message().contains("not the truth"), r.message());
    }

    @Test
    void claimsSomethingElseOfARemovedFace() throws Exception {
        InstalledModels.require();
        CheckResult r = check(new FakeContext(head.volume(), head.faceRemoved(Status.DEFACED)).with("reviewUnchanged", true));
        assertTrue(r.value().orElseThrow() > 0.1, r.message());
    }

    @Test
    void wantsAPersonToLookWhereThePolicySaysSoAndTheClaimStands() {
        Claims before = claims(40, 41, 39, 0.9, 0.95);
        Claims after = claims(42, 43, 41, 0.8, 0.9);
        assertEquals(Verdict.REVIEW, TraitsCheck.judge(before, after, YEARS, true).verdict());
        assertEquals(Verdict.PASS, TraitsCheck.judge(before, after, YEARS, false).verdict());
    }

    @Test
    void aClaimThatDiffersFromSideToSideSaysNothing() {
        Claims before = claims(40, 41, 39, 0.9, 0.95);
        assertFalse(claims(20, 40, 60, 0.9, 0.95).stillSaidOf(before, YEARS), "age");
        assertFalse(claims(40, 40, 40, 0.1, 0.95).stillSaidOf(before, YEARS), "sex");
        assertFalse(claims(40, 40, 40, 0.1, 0.05).stillSaidOf(before, YEARS), "the other sex");
    }

    @Test
    void aMissingNetworkIsAnError(@TempDir Path empty) throws Exception {
        TraitsCheck check = new TraitsCheck(() -> new AgeSexReader(new ModelStore(empty), 1));
        assertEquals(Verdict.ERROR, check.check(new FakeContext(head.volume(), head.untouched(Status.DEFACED)),
                new NullProgressMonitor()).verdict());
        Files.write(empty.resolve("age_gender.onnx"), new byte[] {1, 2, 3});
        assertEquals(Verdict.ERROR, check.check(new FakeContext(head.volume(), head.untouched(Status.DEFACED)),
                new NullProgressMonitor()).verdict(), "altered");
    }

    @Test
    void saysNothingWhereThereIsNoHead() throws Exception {
        assertEquals(Verdict.NOT_APPLICABLE, check(new FakeContext(head.volume(), head.untouched(Status.NO_HEAD))).verdict());
    }

    private static CheckResult check(FakeContext context) throws Exception {
        TraitsCheck check = new TraitsCheck();
        try {
            return check.check(context, new NullProgressMonitor());
        } finally {
            check.deactivate();
        }
    }

    private static Claims claims(double ageA, double ageB, double ageC, double maleA, double maleB) {
        return Claims.of(List.of(new Claim(ageA, maleA), new Claim(ageB, maleB), new Claim(ageC, (maleA + maleB) / 2)));
    }
}
