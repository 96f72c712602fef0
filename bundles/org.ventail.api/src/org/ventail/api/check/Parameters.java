package org.ventail.api.check;

import java.util.Map;

/** The parameters of one check, as the policy has them; read with a default. */
public record Parameters(Map<String, Object> values) {
    public static final Parameters NONE = new Parameters(Map.of());

    public Parameters {
        values = Map.copyOf(values);
    }

    /**
     * A number.
     *
     * @throws IllegalArgumentException if the policy has something else there
     */
    public double number(String name, double otherwise) {
        Object v = values.get(name);
        if (v == null) {
            return otherwise;
        }
        if (v instanceof Number n) {
            return n.doubleValue();
        }
        throw new IllegalArgumentException("parameter '" + name + "' must be a number");
    }

    /** A text. */
    public String text(String name, String otherwise) {
        Object v = values.get(name);
        return v == null ? otherwise : v.toString();
    }

    /** Yes or no. */
    public boolean flag(String name, boolean otherwise) {
        Object v = values.get(name);
        if (v == null) {
            return otherwise;
        }
        if (v instanceof Boolean b) {
            return b;
        }
        throw new IllegalArgumentException("parameter '" + name + "' must be true or false");
    }
}
