package org.ventail.ui.head;

import org.eclipse.swt.widgets.Control;
import org.ventail.api.deface.HeadFrame;
import org.ventail.api.model.Volume;
import org.ventail.ui.studio.CameraAngles;

/** One 3D picture of a head. UI thread; disposed with its control. */
public interface HeadPane {
    /** The widget; mouse and keys are listened to by the view. */
    Control control();

    /** Shows a scan. */
    void show(Volume volume, HeadFrame frame);

    /** Shows nothing. */
    void clear();

    /**
     * Looks from there.
     *
     * @param turning the user is still dragging: fast matters more than fine
     */
    void look(CameraAngles angles, boolean turning);

    /** Whether a better picture is on its way. */
    boolean pending();
}
