package org.ventail.ui.studio;

/** Hears that the studio's state was replaced; called on the UI thread, after the fact. */
@FunctionalInterface
public interface StudioListener {
    void changed(Change change, StudioState state);
}
