package org.ventail.verify.models;

/** A model file by its name, which is stable: it is written into calibrations and reports. Its digest is pinned. */
public interface ModelFile {
    /** The name of the file in the folder of models. */
    String fileName();
}
