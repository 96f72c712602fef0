package org.ventail.gate;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.Parameters;
import org.ventail.api.gate.Effect;
import org.ventail.api.model.Digest;

/** Turns a tree that fulfils the schema into a {@link Policy}. */
final class PolicyTree {
    private PolicyTree() {
    }

    static Policy policy(JsonNode tree, Digest digest) {
        List<CheckRule> checks = new ArrayList<>();
        tree.get("checks").forEach(c -> checks.add(check(c)));
        List<String> purposes = new ArrayList<>();
        tree.get("purposes").forEach(p -> purposes.add(p.asText()));
        JsonNode rules = tree.path("rules");
        return new Policy(tree.get("name").asText(), tree.get("version").asText(), purposes, checks,
                Policy.UnusableSeries.valueOf(constant(rules, "unusableSeries", "review")),
                Policy.DerivedSeries.valueOf(constant(rules, "derivedSeries", "exclude")),
                rules.path("unknownChecks").asText("onFail").equals("block") ? Policy.UnknownChecks.BLOCK
                        : Policy.UnknownChecks.ON_FAIL,
                Policy.BlockedSubject.valueOf(constant(rules, "blockedSubject", "block-release")),
                rules.path("minimumSubjects").asInt(1), digest, besides(rules));
    }

    private static Policy.Besides besides(JsonNode rules) {
        return new Policy.Besides(rules.path("pictures").asText().equals("redacted"),
                rules.path("reports").asText().equals("cleaned"), rules.path("participants").asText().equals("table"));
    }

    private static String constant(JsonNode rules, String key, String otherwise) {
        return rules.path(key).asText(otherwise).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static CheckRule check(JsonNode c) {
        return new CheckRule(c.get("id").asText(), CheckScope.valueOf(c.path("scope").asText("SERIES")),
                c.path("required").asBoolean(true), parameters(c.path("parameters")),
                Effect.valueOf(c.path("onFail").asText("BLOCK")), Effect.valueOf(c.path("onReview").asText("REVIEW")),
                Effect.valueOf(c.path("onError").asText("BLOCK")),
                c.path("notApplicable").asText("review").equals("pass") ? Effect.RELEASE : Effect.REVIEW,
                Optional.ofNullable(c.get("minVersion")).map(JsonNode::asText));
    }

    private static Parameters parameters(JsonNode node) {
        if (node.isMissingNode()) {
            return Parameters.NONE;
        }
        return new Parameters(new JsonMapper().convertValue(node, new TypeReference<Map<String, Object>>() {}));
    }
}
