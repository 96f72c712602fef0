package org.ventail.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ventail.api.check.CheckScope;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.VentailException;

class PolicyReaderTest {
    private static final String HEAD = "ventailPolicy: 1\nname: t\nversion: '1'\npurposes: [a, b]\n";
    @TempDir
    Path folder;

    @Test
    void readsTheShippedPolicy() {
        Policy policy = PolicyReader.shippedDefault();
        assertEquals(List.of("org.ventail.verify.face-recognition", "org.ventail.verify.face-shape",
                "org.ventail.verify.restoration",
                "org.ventail.verify.residual-face", "org.ventail.verify.brain-kept", "org.ventail.verify.header",
                "org.ventail.verify.hidden-places", "org.ventail.verify.burned-in-text",
                "org.ventail.verify.claimed-defacing", "org.ventail.verify.claimed-deidentification",
                "org.ventail.verify.traits", "org.ventail.verify.linkage",
                "org.ventail.verify.small-groups"),
                policy.checks().stream().map(CheckRule::id).toList());
        assertTrue(policy.checks().stream().allMatch(c -> c.required() && c.onError() == Effect.BLOCK));
        assertTrue(policy.checks().stream().filter(c -> c.scope() == CheckScope.SERIES)
                .allMatch(c -> c.onFail() == Effect.BLOCK));
        assertEquals(Policy.UnusableSeries.REVIEW, policy.unusableSeries());
        assertEquals(Policy.BlockedSubject.BLOCK_RELEASE, policy.blockedSubject());
        assertTrue(policy.allows("anything that is named"));
    }

    @Test
    void readsACopyOfTheShippedPolicyAsTheSame() throws Exception {
        Path copy = Files.write(folder.resolve("copy.yaml"), PolicyReader.shippedDefaultYaml());
        assertEquals(PolicyReader.shippedDefault(), PolicyReader.read(copy));
    }

    @Test
    void readsEveryField() throws Exception {
        Policy policy = PolicyReader.read(file(HEAD + """
                checks:
                  - id: x
                    scope: COHORT
                    required: true
                    parameters: {rank: 5, lights: [a, b]}
                    onFail: REVIEW
                    onReview: BLOCK
                    onError: REVIEW
                    notApplicable: pass
                    minVersion: "1.2"
                rules: {unusableSeries: exclude, derivedSeries: block, unknownChecks: block, blockedSubject: withhold,
                        minimumSubjects: 7}
                """));
        CheckRule x = policy.rule("x").orElseThrow();
        assertEquals(new CheckRule("x", CheckScope.COHORT, true, policy.parametersOf("x"), Effect.REVIEW, Effect.BLOCK,
                Effect.REVIEW, Effect.RELEASE, Optional.of("1.2")), x);
        assertEquals(5, x.parameters().number("rank", 0));
        assertEquals(Policy.UnusableSeries.EXCLUDE, policy.unusableSeries());
        assertEquals(Policy.DerivedSeries.BLOCK, policy.derivedSeries());
        assertEquals(Policy.UnknownChecks.BLOCK, policy.unknownChecks());
        assertEquals(Policy.BlockedSubject.WITHHOLD, policy.blockedSubject());
        assertEquals(7, policy.minimumSubjects());
    }

    @Test
    void isStrictWhereTheFileIsSilent() throws Exception {
        CheckRule x = PolicyReader.read(file(HEAD + "checks: [{id: x}]")).rule("x").orElseThrow();
        assertTrue(x.required());
        assertEquals(List.of(Effect.BLOCK, Effect.REVIEW, Effect.BLOCK, Effect.REVIEW),
                List.of(x.onFail(), x.onReview(), x.onError(), x.notApplicable()));
    }

    @Test
    void namesFileLineFieldAndTheNearestKeyForATypo() throws Exception {
        String message = refused(HEAD + "checks:\n- id: a\n- id: b\n- id: c\n  requird: true\n");
        assertEquals("policy p.yaml: line 9, checks[2].requird: unknown, did you mean 'required'?", message);
    }

    @Test
    void namesTheNearestValueForATypo() throws Exception {
        String message = refused(HEAD + "checks: [{id: a, onFail: block}]");
        assertEquals("policy p.yaml: line 5, checks[0].onFail: 'block' is not allowed, did you mean 'BLOCK'?", message);
    }

    @Test
    void listsWhatIsAllowedWhenNothingIsNear() throws Exception {
        assertTrue(refused(HEAD + "checks: [{id: a}]\nsomethingElse: 1").contains(
                "somethingElse: unknown; allowed: ventailPolicy, name, version, purposes, checks, rules"));
    }

    @Test
    void namesEverythingThatIsWrong() throws Exception {
        String message = refused("ventailPolicy: 1\nname: 3\nversion: '1'\npurposes: []\nchecks: [{required: 1}]");
        assertTrue(message.contains("line 2, name: must be text"), message);
        assertTrue(message.contains("line 4, purposes"), message);
        assertTrue(message.contains("'id' is missing"), message);
        assertTrue(message.contains("checks[0].required: must be true or false"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a", "a: [", "a: 1\na: 2", "just text", "x: &a [1]\ny: *a", "a: 1\n---\nb: 2",
            "\u0000"})
    void refusesWhatIsNoPolicyAtAll(String text) throws Exception {
        assertTrue(refused(text).startsWith("policy p.yaml: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"checks: []", "checks: [{id: a, required: false}]", "checks: [{id: a}, {id: a}]",
            "checks: [{id: a, onError: RELEASE}]", "checks: [{id: a, onFail: PASS}]",
            "checks: [{id: a, parameters: {x: null}}]",
            "checks: [{id: a, minVersion: new}]", "checks: [{id: a}]\nrules: {minimumSubjects: 0}"})
    void refusesAPolicyThatWouldLetTooMuchOut(String checks) throws Exception {
        refused(HEAD + checks);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        VentailException e = assertThrows(VentailException.class, () -> PolicyReader.read(folder.resolve("none.yaml")));
        assertEquals(Optional.of(folder.resolve("none.yaml")), e.problem().file());
    }

    @Test
    void allowsOnlyThePurposesNamed() throws Exception {
        Policy policy = PolicyReader.read(file(HEAD + "checks: [{id: x}]"));
        assertTrue(policy.allows("A "));
        assertEquals(false, policy.allows("c"));
        assertEquals(false, PolicyReader.shippedDefault().allows(" "));
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("p.yaml"), yaml);
    }

    private String refused(String yaml) throws IOException {
        Path file = file(yaml);
        VentailException e = assertThrows(VentailException.class, () -> PolicyReader.read(file));
        assertEquals("policy.invalid", e.problem().code());
        return e.getMessage();
    }
}
