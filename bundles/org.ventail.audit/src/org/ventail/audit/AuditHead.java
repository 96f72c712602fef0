package org.ventail.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * The signed statement of how long the log is: without it, cutting whole lines off the end would leave a perfect
 * shorter chain.
 *
 * @param entries number of lines
 * @param bytes length of the log file
 * @param hash hash of the last line, {@link AuditEntry#GENESIS} when there is none
 */
record AuditHead(long entries, long bytes, String hash) {
    static final AuditHead EMPTY = new AuditHead(0, 0, AuditEntry.GENESIS);
    private static final String DOMAIN = "ventail-audit-head-1\n";

    void write(Path file, SigningKeys keys) throws IOException {
        Map<String, Object> m = body();
        m.put("signature", Base64.getEncoder().encodeToString(keys.sign(signed())));
        Durable.replace(file, json(m));
    }

    /**
     * Reads and checks the signature.
     *
     * @throws IOException if it is not a head, not spelled canonically, or not signed by that key
     */
    static AuditHead read(Path file, PublicKey key) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Map<String, Object> m = CanonicalJson.parse(bytes);
        try {
            AuditHead head = new AuditHead(((Number) m.get("entries")).longValue(),
                    ((Number) m.get("bytes")).longValue(),
                    (String) m.get("hash"));
            byte[] signature = Base64.getDecoder().decode((String) m.get("signature"));
            Map<String, Object> again = head.body();
            again.put("signature", Base64.getEncoder().encodeToString(signature));
            if (Arrays.equals(json(again), bytes) && SigningKeys.verifies(key, head.signed(), signature)) {
                return head;
            }
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw new IOException("not a head", e);
        }
        throw new IOException("the signature of the head is wrong");
    }

    private String signed() {
        return DOMAIN + new String(CanonicalJson.bytes(body()), StandardCharsets.UTF_8);
    }

    private Map<String, Object> body() {
        Map<String, Object> m = new TreeMap<>();
        m.put("entries", entries);
        m.put("bytes", bytes);
        m.put("hash", hash);
        return m;
    }

    private static byte[] json(Map<String, Object> m) {
        return Lines.terminated(CanonicalJson.bytes(m));
    }
}
