package org.ventail.ui.slices;

import java.util.Optional;
import org.eclipse.swt.graphics.RGB;
import org.ventail.api.deface.DefacedVolume;
import org.ventail.api.model.Mask;
import org.ventail.api.model.Volume;
import org.ventail.ui.studio.Scan;

/** The scan as read or as it would leave. */
public enum Side {
    BEFORE("BEFORE", new RGB(236, 172, 62)), AFTER("AFTER", new RGB(78, 200, 160));

    private final String label;
    private final RGB rgb;

    Side(String label, RGB rgb) {
        this.label = label;
        this.rgb = rgb;
    }

    public String label() {
        return label;
    }

    /** The colour of its badge. */
    public RGB rgb() {
        return rgb;
    }

    /** Its voxels, if they exist already. */
    public Optional<Volume> volume(Scan scan) {
        return this == BEFORE ? Optional.of(scan.before()) : scan.after().map(DefacedVolume::volume);
    }

    /** The region that changes, to be tinted on the scan before. */
    public Optional<Mask> mask(Scan scan) {
        return this == BEFORE ? scan.after().map(DefacedVolume::changed) : Optional.empty();
    }
}
