package org.ventail.verify.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ventail.testkit.RandomSeed;

class GeneraliserTest {
    private static final List<String> COLUMNS = List.of("age", "date", "sex", "site");
    @RegisterExtension
    final RandomSeed seed = new RandomSeed();

    @Test
    void changesNothingWhereNothingIsNeeded() {
        List<Person> people = List.of(person(1, "31", "F"), person(2, "31", "F"));
        assertEquals(Optional.of(Map.of()), smallest(people, List.of("age", "sex"), 2));
    }

    @Test
    void leavesOutOneColumnRatherThanTwo() {
        List<Person> people = List.of(person(1, "31", "F"), person(2, "31", "M"), person(3, "75", "F"), person(4, "75", "M"));
        assertEquals(Optional.of(Map.of("sex", "left out")), smallest(people, List.of("age", "sex"), 2));
    }

    @Test
    void leavesEverythingOutWhereFewerThanKLeave() {
        assertEquals(Optional.of(Map.of("age", "left out", "sex", "left out")),
                smallest(List.of(person(1, "31", "F")), List.of("age", "sex"), 2));
    }

    @Test
    void makesDatesCoarser() {
        List<Person> people = List.of(with(1, Map.of("date", "2031-03-02")), with(2, Map.of("date", "2031-03-30")),
                with(3, Map.of("date", "2031-11-01")), with(4, Map.of("date", "2031-11-02")));
        assertEquals(Optional.of(Map.of("date", "month and year")), smallest(people, List.of("date"), 2));
    }

    @Test
    void saysWhenThereAreTooManyColumnsToBeSure() {
        List<String> many = IntStream.range(0, 20).mapToObj(i -> "c" + i).toList();
        assertEquals(Optional.empty(), smallest(List.of(with(1, Map.of())), many, 2));
    }

    @Test
    void whatItFindsHelpsAndNothingSmallerDoes() {
        Random random = seed.random();
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            people.add(with(i, Map.of("age", "" + (20 + random.nextInt(40)), "sex", random.nextBoolean() ? "F" : "M",
                    "site", "s" + random.nextInt(2), "date",
                    "203%d-%02d-01".formatted(random.nextInt(2), 1 + random.nextInt(3)))));
        }
        Map<String, String> change = smallest(people, COLUMNS, 4).orElseThrow();
        Map<String, Integer> rungs = rungs(change);
        assertTrue(groups(people, rungs) >= 4, change.toString());
        for (String column : change.keySet()) {
            Map<String, Integer> less = new HashMap<>(rungs);
            less.merge(column, -1, Integer::sum);
            assertTrue(groups(people, less) < 4, "one rung less of " + column + " would do: " + change);
        }
    }

    private static Map<String, Integer> rungs(Map<String, String> change) {
        Map<String, Integer> rungs = new HashMap<>();
        for (String column : COLUMNS) {
            Ladder ladder = Ladder.of(column);
            rungs.put(column, IntStream.rangeClosed(0, ladder.top())
                    .filter(r -> ladder.name(r).equals(change.getOrDefault(column, "as it is"))).findFirst().orElseThrow());
        }
        return rungs;
    }

    private static long groups(List<Person> people, Map<String, Integer> rungs) {
        Map<String, Integer> sizes = new HashMap<>();
        for (Person p : people) {
            StringBuilder key = new StringBuilder();
            COLUMNS.forEach(c -> key.append(Ladder.of(c).at(rungs.get(c), p.in(c))).append('|'));
            sizes.merge(key.toString(), 1, Integer::sum);
        }
        return sizes.values().stream().mapToInt(n -> n).min().orElse(0);
    }

    private static Optional<Map<String, String>> smallest(List<Person> people, List<String> columns, int k) {
        return new Generaliser(people, columns, List.of()).smallest(k, 1);
    }

    private static Person person(int id, String age, String sex) {
        return with(id, Map.of("age", age, "sex", sex));
    }

    private static Person with(int id, Map<String, String> values) {
        Map<String, SortedSet<String>> cells = new HashMap<>();
        values.forEach((k, v) -> cells.put(k, new TreeSet<>(List.of(v))));
        return new Person("sub-" + id, cells);
    }
}
