package org.ventail.ui.slices;

import java.util.Locale;
import org.ventail.api.model.Geometry;
import org.ventail.api.model.Point3;
import org.ventail.api.model.Volume;
import org.ventail.ui.studio.Scan;
import org.ventail.ui.studio.ViewState;

/** What the scan says at the crosshair, and the window in use, as two short lines. */
final class Reading {
    private Reading() {
    }

    static String of(Scan scan, Side side, ViewState view) {
        String window = String.format(Locale.ROOT, "W %s  L %s", number(view.window().width()),
                number(view.window().center()));
        return side.volume(scan).map(v -> value(v, view.crosshairLps(), scan.unit()) + "\n" + window).orElse(window);
    }

    static String value(Volume v, Point3 lps, String unit) {
        Geometry g = v.geometry();
        Point3 p = g.lpsToVoxel().apply(lps);
        int x = (int) Math.round(p.x());
        int y = (int) Math.round(p.y());
        int z = (int) Math.round(p.z());
        if (!g.contains(x, y, z)) {
            return "outside";
        }
        return number(v.value(x, y, z)) + unit + "  [" + x + ", " + y + ", " + z + "]";
    }

    private static String number(double d) {
        return Math.abs(d) >= 100 || d == Math.rint(d) ? String.format(Locale.ROOT, "%.0f", d)
                : String.format(Locale.ROOT, "%.3g", d);
    }
}
