package org.ventail.verify.groups;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.ventail.api.check.Parameters;

/**
 * What a policy asks of groups.
 *
 * @param k fewest people in a group
 * @param l fewest different values of a sensitive column in a group, or as many as the cohort has
 * @param quasiIdentifiers columns by which somebody may know a person
 * @param sensitive columns that nobody should learn of a person
 */
record GroupRules(int k, int l, List<String> quasiIdentifiers, List<String> sensitive) {
    private static final String KNOWN_OF_PEOPLE = "age birth sex ethnicity size weight handedness site date scanner";
    private static final String NOT_TO_BE_LEARNT = "diagnosis group";

    /**
     * From the parameters {@code k}, {@code l}, {@code quasiIdentifiers} and {@code sensitive}: lists, or words in one text.
     *
     * @throws IllegalArgumentException if one makes no sense
     */
    static GroupRules of(Parameters parameters) {
        return new GroupRules(count(parameters, "k", 5), count(parameters, "l", 2),
                words(parameters, "quasiIdentifiers", KNOWN_OF_PEOPLE), words(parameters, "sensitive", NOT_TO_BE_LEARNT));
    }

    GroupRules {
        if (sensitive.stream().anyMatch(quasiIdentifiers::contains)) {
            throw new IllegalArgumentException("a column of 'sensitive' is one of 'quasiIdentifiers', too");
        }
    }

    private static int count(Parameters parameters, String name, int otherwise) {
        double n = parameters.number(name, otherwise);
        if (n < 1 || n != Math.rint(n)) {
            throw new IllegalArgumentException("parameter '" + name + "' must be a whole number from 1 on");
        }
        return (int) n;
    }

    private static List<String> words(Parameters parameters, String name, String otherwise) {
        Object given = parameters.values().getOrDefault(name, otherwise);
        List<?> all = given instanceof List<?> list ? list : Arrays.asList(given.toString().split("[, ]+"));
        TreeSet<String> words = new TreeSet<>();
        all.forEach(w -> words.add(w.toString().strip().toLowerCase(Locale.ROOT)));
        words.remove("");
        return List.copyOf(words);
    }

    /** Of some columns those that somebody with a value in them has. */
    static List<String> leaving(List<String> columns, List<Person> people) {
        return columns.stream().filter(c -> people.stream().anyMatch(p -> !p.in(c).isEmpty())).toList();
    }
}
