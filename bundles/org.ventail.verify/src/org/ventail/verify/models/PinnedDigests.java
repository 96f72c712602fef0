package org.ventail.verify.models;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.ventail.api.model.Digest;

/** The digests of all model files, from {@code models.sha256} (the format of {@code sha256sum -c}). Immutable. */
final class PinnedDigests {
    private final Map<String, Digest> byFileName;

    private PinnedDigests(Map<String, Digest> byFileName) {
        this.byFileName = byFileName;
    }

    static PinnedDigests shipped() {
        try (InputStream in = PinnedDigests.class.getResourceAsStream("models.sha256");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            Map<String, Digest> all = new TreeMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(" +", 2);
                all.put(parts[1], new Digest(parts[0]));
            }
            return new PinnedDigests(all);
        } catch (IOException e) {
            throw new IllegalStateException("models.sha256 is part of this bundle", e);
        }
    }

    Digest of(ModelFile model) {
        Digest d = byFileName.get(model.fileName());
        if (d == null) {
            throw new IllegalStateException("no digest is pinned for " + model.fileName());
        }
        return d;
    }
}
