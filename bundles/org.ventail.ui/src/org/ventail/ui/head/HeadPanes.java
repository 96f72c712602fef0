package org.ventail.ui.head;

import java.util.Collection;
import java.util.Comparator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Chooses how heads are drawn on this machine. */
final class HeadPanes {
    private HeadPanes() {
    }

    /** The usable factory of the highest ranking. */
    static HeadPaneFactory best() {
        BundleContext context = FrameworkUtil.getBundle(HeadPanes.class).getBundleContext();
        try {
            Collection<ServiceReference<HeadPaneFactory>> all = context.getServiceReferences(HeadPaneFactory.class, null);
            return all.stream().sorted(Comparator.reverseOrder()).map(context::getService)
                    .filter(f -> f != null && f.usable()).findFirst().orElseGet(RayPaneFactory::new);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
