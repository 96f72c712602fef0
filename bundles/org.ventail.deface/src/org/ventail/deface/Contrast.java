package org.ventail.deface;

import org.ventail.api.model.Modality;

/** How bright each {@link Tissue} is on a kind of scan, on the scale of {@link Brightness}; only ratios matter. */
final class Contrast {
    //                                    ?  air bright mid  dark fluid grey white bone sinus
    private static final double[] T1 = {0, 0, 1.0, 0.55, 0.25, 0.45, 0.65, 0.85, 0.15, 0.15};
    private static final double[] T2 = {0, 0, 0.7, 0.40, 0.25, 1.00, 0.70, 0.50, 0.15, 0.20};
    private static final double[] FLAIR = {0, 0, 0.6, 0.45, 0.20, 0.60, 0.90, 0.75, 0.15, 0.15};
    private static final double[] PET = {0, 0, 0.15, 0.20, 0.15, 0.60, 1.00, 0.80, 0.15, 0.10};
    private static final double[] CT = {0, 0, 0.32, 0.42, 0.60, 0.42, 0.43, 0.43, 0.90, 0.10};

    private Contrast() {
    }

    /** The kinds a scan may be. Others (proton density, after contrast agent) are like one of these enough. */
    static double[][] of(IntensityScale scale, Modality modality) {
        if (scale.ct()) {
            return new double[][] {CT};
        }
        return modality == Modality.PT ? new double[][] {PET} : new double[][] {T1, T2, FLAIR};
    }
}
