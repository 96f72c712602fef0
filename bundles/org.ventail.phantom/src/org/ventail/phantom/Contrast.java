package org.ventail.phantom;

/** What the phantom is imaged with. */
public enum Contrast {
    /**
     * T1-weighted MR: fat bright, white matter brighter than grey, fluid, bone and air dark; arbitrary units 0 to 1000.
     */
    T1,
    /** Computed tomography in Hounsfield units. */
    CT
}
