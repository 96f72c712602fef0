package org.ventail.phantom;

import org.ventail.api.model.Modality;

/** What the phantom is imaged with. */
public enum Contrast {
    /**
     * T1-weighted MR: fat bright, white matter brighter than grey, fluid, bone and air dark; arbitrary units 0 to 1000.
     */
    T1(Modality.MR),
    /** Computed tomography in Hounsfield units. */
    CT(Modality.CT),
    /** T2-weighted MR: fluid and eyes brightest, grey matter brighter than white, muscle dark. */
    T2(Modality.MR),
    /** T2-weighted MR with fluid made dark. */
    FLAIR(Modality.MR),
    /** Proton-density MR: nearly flat, grey matter and fluid alike. */
    PD(Modality.MR),
    /** T1-weighted MR after contrast agent: skin, mucosa and muscle brighter. */
    T1_ENHANCED(Modality.MR),
    /** Positron emission of labelled sugar: grey matter bright, nearly all else dim. */
    PET(Modality.PT);

    private final Modality modality;

    Contrast(Modality modality) {
        this.modality = modality;
    }

    /** The kind of machine. */
    public Modality modality() {
        return modality;
    }
}
