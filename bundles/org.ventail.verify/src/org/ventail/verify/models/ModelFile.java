package org.ventail.verify.models;

import org.ventail.api.model.Digest;

/** A model file by its name, which is stable: it is written into calibrations and reports. Its digest is pinned. */
public interface ModelFile {
    /** The name of the file in the folder of models. */
    String fileName();

    /** The digest the file must have. */
    default Digest digest() {
        return PinnedDigests.shipped().of(this);
    }
}
