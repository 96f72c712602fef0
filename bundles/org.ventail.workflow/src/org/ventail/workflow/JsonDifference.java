package org.ventail.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares two trees value by value. Numbers are the same within the last digits that text and back may cost. */
final class JsonDifference {
    private static final double SAME = 1e-9;
    private final List<String> differences = new ArrayList<>();
    private int compared;

    private JsonDifference() {
    }

    static JsonDifference of(JsonNode then, JsonNode now) {
        JsonDifference d = new JsonDifference();
        d.compare("", then, now);
        return d;
    }

    /** One line each: where, what it was, what it is. */
    List<String> differences() {
        return List.copyOf(differences);
    }

    /** Values looked at. */
    int compared() {
        return compared;
    }

    private void compare(String where, JsonNode then, JsonNode now) {
        if (then.isObject() && now.isObject()) {
            Set<String> names = new TreeSet<>();
            then.fieldNames().forEachRemaining(names::add);
            now.fieldNames().forEachRemaining(names::add);
            names.forEach(n -> compare(where + "/" + n, then.path(n), now.path(n)));
        } else if (then.isArray() && now.isArray()) {
            for (int i = 0; i < Math.max(then.size(), now.size()); i++) {
                compare(where + "/" + i, then.path(i), now.path(i));
            }
        } else {
            compared++;
            if (!same(then, now)) {
                differences.add(where + ": was " + shown(then) + ", is " + shown(now));
            }
        }
    }

    private static boolean same(JsonNode then, JsonNode now) {
        if (then.isNumber() && now.isNumber()) {
            double a = then.asDouble();
            double b = now.asDouble();
            return a == b || Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
        }
        return then.equals(now);
    }

    private static String shown(JsonNode n) {
        return n.isMissingNode() ? "not there" : n.toString();
    }
}
