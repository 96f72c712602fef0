package org.ventail.ui.studio;

/** What is new in a {@link StudioState}, so that a view redraws only what it must. */
public enum Change {
    /** Another cohort. */
    COHORT,
    /** Another subject or series is selected. */
    SELECTION,
    /** Voxels came or went: another scan, or the selected one was defaced. */
    SCAN,
    /** Crosshair, window, zoom, comparison, camera, or marks made by hand. */
    VIEW,
    /** A run was finished or forgotten. */
    RESULT
}
