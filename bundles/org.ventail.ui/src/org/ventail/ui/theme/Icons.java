package org.ventail.ui.theme;

import java.net.URL;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.osgi.framework.FrameworkUtil;

/** The icons of this bundle, from {@code icons/NAME.svg}, kept for the life of the display. UI thread. */
public final class Icons {
    private Icons() {
    }

    /** The icon as an image that must not be disposed. */
    public static Image image(String name) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = "org.ventail.ui/" + name;
        if (registry.getDescriptor(key) == null) {
            registry.put(key, descriptor(name));
        }
        return registry.get(key);
    }

    /** The icon at twice its size, sharp. */
    public static Image large(String name) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = "org.ventail.ui/" + name + "@2";
        if (registry.getDescriptor(key) == null) {
            ImageData data = descriptor(name).getImageData(200);
            registry.put(key, ImageDescriptor.createFromImageDataProvider(zoom -> zoom == 100 ? data : null));
        }
        return registry.get(key);
    }

    public static ImageDescriptor descriptor(String name) {
        URL url = FrameworkUtil.getBundle(Icons.class).getEntry("icons/" + name + ".svg");
        return url == null ? ImageDescriptor.getMissingImageDescriptor() : ImageDescriptor.createFromURL(url);
    }
}
