package org.ventail.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.api.check.Evidence;
import org.ventail.api.check.Verdict;
import org.ventail.api.gate.Decision;
import org.ventail.api.gate.Effect;
import org.ventail.api.gate.SignOff;
import org.ventail.testkit.RandomSeed;

/** What must hold for any evidence at all. */
class GatePropertyTest {
    private static final int ROUNDS = 250;
    @RegisterExtension
    final RandomSeed seed = new RandomSeed();
    private Random random;
    private RandomCohorts cohorts;

    @BeforeEach
    void start() {
        random = seed.random();
        cohorts = new RandomCohorts(random);
    }

    @Test
    void aFailNeverMakesAnythingBetter() {
        for (int i = 0; i < ROUNDS; i++) {
            GateInput before = cohorts.next();
            GateInput after = cohorts.add(before, random.nextBoolean() ? Verdict.FAIL : Verdict.ERROR);
            List<SignOff> signOffs = cohorts.signOffs(before);
            Decision one = Gate.decide(Cases.policy(), before, signOffs);
            Decision two = Gate.decide(Cases.policy(), after, signOffs);
            assertTrue(two.effect().compareTo(one.effect()) >= 0, one.effect() + " became " + two.effect());
            Map<String, Effect> people = effects(two);
            effects(one).forEach((id, effect) -> assertTrue(people.get(id).compareTo(effect) >= 0));
            assertEquals(Effect.BLOCK, people.get(after.subjects().get(0).id()));
        }
    }

    @Test
    void aFailNeverTurnsABlockIntoAReleaseWhenOthersMayGoWithoutTheBlocked() {
        Policy withhold = Cases.withhold(Cases.policy());
        for (int i = 0; i < ROUNDS; i++) {
            GateInput before = cohorts.next();
            GateInput after = cohorts.add(before, Verdict.FAIL);
            Decision one = Gate.decide(withhold, before, List.of());
            Decision two = Gate.decide(withhold, after, List.of());
            assertTrue(one.effect() != Effect.BLOCK || two.effect() == Effect.BLOCK);
            assertEquals(Effect.BLOCK, effects(two).get(after.subjects().get(0).id()));
        }
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() {
        for (int i = 0; i < ROUNDS; i++) {
            GateInput input = cohorts.next();
            List<SignOff> signOffs = cohorts.signOffs(input);
            assertEquals(Gate.decide(Cases.policy(), input, signOffs),
                    Gate.decide(Cases.policy(), shuffled(input), shuffled(signOffs)));
        }
    }

    @Test
    void nothingIsReleasedWithoutAPassOfEveryRequiredCheck() {
        int released = 0;
        for (int i = 0; i < ROUNDS; i++) {
            GateInput input = cohorts.next();
            Decision decision = Gate.decide(Cases.withhold(Cases.policy()), input, List.of());
            for (Decision.OfSubject s : decision.subjects()) {
                if (s.effect() == Effect.RELEASE) {
                    released++;
                    assertTrue(s.evidence().stream().allMatch(e -> e.result().verdict() == Verdict.PASS
                            || e.checkId().equals("test.unknown") && e.result().verdict() == Verdict.NOT_APPLICABLE));
                    assertTrue(s.evidence().stream().map(Evidence::checkId).toList()
                            .containsAll(List.of(Cases.FACE, Cases.HEADER)));
                }
            }
        }
        assertTrue(released > 12, "the generator makes good cases too: " + released);
    }

    @Test
    void takingAllEvidenceAwayBlocks() {
        for (int i = 0; i < ROUNDS; i++) {
            GateInput input = cohorts.next();
            List<GateInput.OfSubject> bare = input.subjects().stream()
                    .map(s -> new GateInput.OfSubject(s.id(), s.judged(),
                            s.released(), s.withheld(), s.optedOut(), s.problems(), List.of()))
                    .toList();
            assertEquals(Effect.BLOCK, Gate.decide(Cases.policy(), new GateInput(input.purpose(), bare, List.of(),
                    input.shared()), cohorts.signOffs(input)).effect());
        }
    }

    @Test
    void signingOffNeverReleasesTheBlocked() {
        for (int i = 0; i < ROUNDS; i++) {
            GateInput input = cohorts.next();
            Map<String, Effect> signed = effects(Gate.decide(Cases.policy(), input, cohorts.signOffs(input)));
            effects(Gate.decide(Cases.policy(), input, List.of()))
                    .forEach((id, effect) -> assertTrue(effect != Effect.BLOCK || signed.get(id) == Effect.BLOCK));
        }
    }

    @Test
    void theIdChangesWithTheEvidence() {
        for (int i = 0; i < ROUNDS; i++) {
            GateInput input = cohorts.next();
            assertNotEquals(Gate.decide(Cases.policy(), input, List.of()).id(),
                    Gate.decide(Cases.policy(), cohorts.add(input, Verdict.PASS), List.of()).id());
        }
    }

    private static Map<String, Effect> effects(Decision decision) {
        return decision.subjects().stream()
                .collect(Collectors.toMap(Decision.OfSubject::subjectId, Decision.OfSubject::effect));
    }

    private GateInput shuffled(GateInput input) {
        List<GateInput.OfSubject> people = shuffled(input.subjects()).stream().map(s -> new GateInput.OfSubject(s.id(),
                s.judged(), shuffled(s.released()), shuffled(s.withheld()), s.optedOut(), s.problems(),
                shuffled(s.evidence())))
                .toList();
        return new GateInput(input.purpose(), people, shuffled(input.cohortEvidence()), input.shared());
    }

    private <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
