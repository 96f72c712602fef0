package org.ventail.ui.slices;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;

/**
 * A picture on its way from a worker to the screen.
 *
 * @param width in pixels
 * @param height in pixels
 * @param rgb 0xRRGGBB, row by row, top first; shared, read-only
 */
public record Pixels(int width, int height, int[] rgb) {
    /** How many pixels a control has; SWT counts in points, of which a fine screen makes several. */
    public static Point of(Control control) {
        Point points = control.getSize();
        int zoom = control.getMonitor().getZoom();
        return new Point(points.x * zoom / 100, points.y * zoom / 100);
    }

    /** An SWT image; the caller disposes it. */
    public Image toImage(Device device) {
        ImageData data = new ImageData(width, height, 24, new PaletteData(0xff0000, 0xff00, 0xff));
        byte[] bytes = data.data;
        for (int y = 0; y < height; y++) {
            int at = y * data.bytesPerLine;
            for (int x = 0; x < width; x++) {
                int v = rgb[y * width + x];
                bytes[at++] = (byte) (v >> 16);
                bytes[at++] = (byte) (v >> 8);
                bytes[at++] = (byte) v;
            }
        }
        return new Image(device, data);
    }
}
