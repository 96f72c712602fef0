package org.ventail.verify.groups;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.osgi.service.component.annotations.Component;
import org.ventail.api.check.CheckContext;
import org.ventail.api.check.CheckInfo;
import org.ventail.api.check.CheckResult;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.PrivacyCheck;
import org.ventail.api.model.Count;
import org.ventail.api.model.Finding;
import org.ventail.api.model.VentailException;

/**
 * Demands that nobody stands alone in what would leave: every combination of the quasi-identifiers is shared by {@code k}
 * people (k-anonymity), who do not all have the same in a sensitive column ({@code l} different ones: l-diversity). Looks at
 * tables, and at headers and sidecars if no table leaves. Says what to make coarser. Parameters: {@link GroupRules}.
 * Value: people in the smallest group; it must reach the threshold. Names columns and sizes, and pseudonyms, never a value.
 */
@Component
@CheckInfo(id = "org.ventail.verify.small-groups", label = "Small groups", scope = CheckScope.COHORT)
public final class SmallGroupsCheck implements PrivacyCheck {
    private static final int MOST_NAMED = 50;

    @Override
    public CheckResult check(CheckContext context, IProgressMonitor monitor) throws VentailException {
        GroupRules rules = GroupRules.of(context.parameters());
        List<Person> people = StagedTable.of(context.stagedFiles(), monitor);
        if (people.isEmpty()) {
            return CheckResult.notApplicable("Nobody would leave.");
        }
        List<String> columns = GroupRules.leaving(rules.quasiIdentifiers(), people);
        List<String> sensitive = GroupRules.leaving(rules.sensitive(), people);
        Groups groups = Groups.by(people, columns);
        Map<String, Integer> diversity = new TreeMap<>();
        sensitive.forEach(s -> diversity.put(s, groups.diversity(s)));
        boolean small = !columns.isEmpty() && groups.smallest() < rules.k();
        List<String> plain = columns.isEmpty() ? List.of() : sensitive.stream()
                .filter(s -> diversity.get(s) < Math.min(rules.l(), Groups.different(people, s))).toList();
        Optional<Map<String, String>> coarser = small || !plain.isEmpty()
                ? new Generaliser(people, columns, sensitive).smallest(rules.k(), rules.l())
                : Optional.of(Map.of());
        Map<String, Object> details = details(people, rules, columns, groups);
        details.put("diversity", diversity);
        coarser.filter(c -> !c.isEmpty()).ifPresent(c -> details.put("generalise", c));
        return judge(rules, people, columns, groups, plain, coarser).withDetails(details);
    }

    private static CheckResult judge(GroupRules rules, List<Person> people, List<String> columns, Groups groups,
            List<String> plain, Optional<Map<String, String>> coarser) {
        if (columns.isEmpty()) {
            return CheckResult.pass("No column leaves that people could be told apart by.")
                    .measured(people.size(), rules.k(), "people");
        }
        String by = String.join(", ", columns);
        CheckResult result;
        if (groups.smallest() < rules.k()) {
            result = CheckResult.fail("By %s, %d of %s are in groups of fewer than %d, %d of them alone.".formatted(by,
                    groups.fewerThan(rules.k()), Count.of(people.size(), "person", "people"), rules.k(), groups.unique()),
                    remedy(coarser));
        } else if (!plain.isEmpty()) {
            result = CheckResult.fail("Who knows somebody by %s learns %s: a whole group has the same.".formatted(by,
                    String.join(", ", plain)), remedy(coarser));
        } else {
            return CheckResult.pass("By %s, nobody is in a group of fewer than %d.".formatted(by, groups.smallest()))
                    .measured(groups.smallest(), rules.k(), "people");
        }
        return result.measured(groups.smallest(), rules.k(), "people").withFindings(findings(groups, rules, coarser));
    }

    private static String remedy(Optional<Map<String, String>> coarser) {
        return coarser.map(c -> "The smallest change that helps: " + c.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue()).collect(Collectors.joining("; ")) + ".")
                .orElse("Leave out columns; there are too many for the best change to be found.");
    }

    private static List<Finding> findings(Groups groups, GroupRules rules, Optional<Map<String, String>> coarser) {
        List<Finding> all = new ArrayList<>();
        coarser.orElse(Map.of()).forEach((column, how) -> all.add(Finding.of("Column %s tells people apart.".formatted(column),
                "Make it coarser: " + how + ".")));
        groups.sizes().entrySet().stream().filter(e -> e.getValue() < rules.k()).limit(MOST_NAMED)
                .forEach(e -> all
                        .add(Finding.of("%s shares its row with %s.".formatted(e.getKey(), Count.of(e.getValue() - 1, "other")),
                                "Make columns coarser, or withhold this person.")));
        return all;
    }

    private static Map<String, Object> details(List<Person> people, GroupRules rules, List<String> columns, Groups groups) {
        Map<String, Object> d = new LinkedHashMap<>();
        d.put("people", people.size());
        d.put("k", rules.k());
        d.put("l", rules.l());
        d.put("columns", columns);
        d.put("groups", groups.classes().size());
        d.put("smallestClass", groups.smallest());
        d.put("unique", groups.unique());
        d.put("classSizes", groups.sizes());
        d.put("classOf", groups.numbers());
        return d;
    }
}
