package org.ventail.verify;

import org.junit.jupiter.api.Assumptions;
import org.ventail.verify.models.FaceModel;
import org.ventail.verify.models.ModelStore;
import org.ventail.verify.models.TextModel;

/** The face models of this machine, for tests that cannot do without. */
public final class InstalledModels {
    private InstalledModels() {
    }

    /** Skips the calling test when they are not installed. */
    public static ModelStore require() {
        ModelStore store = ModelStore.standard();
        for (FaceModel m : FaceModel.values()) {
            Assumptions.assumeTrue(!m.required() || store.has(m),
                    () -> "face models are not installed; run releng/setup/models and set VENTAIL_MODELS");
        }
        return store;
    }

    /** The same for what reads text. */
    public static ModelStore requireText() {
        ModelStore store = ModelStore.standard();
        for (TextModel m : TextModel.values()) {
            Assumptions.assumeTrue(store.has(m),
                    () -> "text models are not installed; run releng/setup/models and set VENTAIL_MODELS");
        }
        return store;
    }
}
