package org.ventail.audit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON of which there is only one spelling: keys sorted by their UTF-16 units, no white space, UTF-8, whole numbers
 * without a point, other numbers as {@link Double#toString} writes them. Digests and signatures are made over these
 * bytes.
 */
public final class CanonicalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CanonicalJson() {
    }

    /**
     * The bytes of a tree of maps, lists, texts, numbers, booleans and nulls.
     *
     * @throws IllegalArgumentException if there is anything else in it (a path, a date, NaN)
     */
    public static byte[] bytes(Map<String, ?> tree) {
        try {
            return MAPPER.writeValueAsBytes(plain(tree));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
    }

    /**
     * Reads any JSON object.
     *
     * @throws IOException if it is not one JSON object, or names a key twice
     */
    public static Map<String, Object> parse(byte[] json) throws IOException {
        Map<String, Object> tree = MAPPER.readValue(json, new TypeReference<TreeMap<String, Object>>() {});
        if (tree == null) {
            throw new IOException("not a JSON object");
        }
        return tree;
    }

    /** An immutable copy with sorted keys; refuses what {@link #bytes} refuses. */
    public static Map<String, Object> copyOf(Map<String, ?> tree) {
        Map<String, Object> copy = new TreeMap<>();
        tree.forEach((k, v) -> copy.put(k, plain(v)));
        return Collections.unmodifiableMap(copy);
    }

    private static Object plain(Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof BigInteger
                || value instanceof Integer || value instanceof Long || value instanceof Short) {
            return value;
        }
        if (value instanceof Double || value instanceof Float) {
            double d = ((Number) value).doubleValue();
            if (Double.isFinite(d)) {
                return d;
            }
            throw new IllegalArgumentException("not a finite number: " + d);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new TreeMap<>();
            map.forEach((k, v) -> copy.put((String) k, plain(v)));
            return Collections.unmodifiableMap(copy);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(v -> copy.add(plain(v)));
            return Collections.unmodifiableList(copy);
        }
        throw new IllegalArgumentException("not a plain value: " + value.getClass().getName());
    }
}
