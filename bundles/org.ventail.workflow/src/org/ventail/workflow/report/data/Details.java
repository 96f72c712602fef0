package org.ventail.workflow.report.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Reads what a check put into its details, by whatever plug-in: what is missing or of another kind is simply not there. */
record Details(Map<?, ?> values) {
    static Details of(Object value) {
        return new Details(value instanceof Map<?, ?> m ? m : Map.of());
    }

    Details child(String name) {
        return of(values.get(name));
    }

    /** The maps of a list. */
    List<Details> list(String name) {
        List<Details> all = new ArrayList<>();
        if (values.get(name) instanceof List<?> list) {
            list.stream().filter(Map.class::isInstance).forEach(m -> all.add(of(m)));
        }
        return all;
    }

    String text(String name, String otherwise) {
        Object v = values.get(name);
        return v == null ? otherwise : v.toString();
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    OptionalDouble number(String name) {
        return values.get(name) instanceof Number n ? OptionalDouble.of(n.doubleValue()) : OptionalDouble.empty();
    }

    int whole(String name, int otherwise) {
        return (int) number(name).orElse(otherwise);
    }

    List<Double> numbers(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().filter(Number.class::isInstance).map(v -> ((Number) v).doubleValue()).toList() : List.of();
    }

    Map<String, Double> numbersByName(String name) {
        Map<String, Double> all = new TreeMap<>();
        child(name).values.forEach((k, v) -> {
            if (v instanceof Number n) {
                all.put(k.toString(), n.doubleValue());
            }
        });
        return all;
    }

    Map<String, String> texts() {
        Map<String, String> all = new TreeMap<>();
        values.forEach((k, v) -> all.put(k.toString(), String.valueOf(v)));
        return all;
    }
}
