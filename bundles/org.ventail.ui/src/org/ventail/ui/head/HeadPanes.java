package org.ventail.ui.head;

import java.util.Collection;
import java.util.Comparator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses how heads are drawn on this machine. */
final class HeadPanes {
    private static final Logger LOG = LoggerFactory.getLogger(HeadPanes.class);

    private HeadPanes() {
    }

    /** The usable factory of the highest ranking. */
    static HeadPaneFactory best() {
        BundleContext context = FrameworkUtil.getBundle(HeadPanes.class).getBundleContext();
        try {
            Collection<ServiceReference<HeadPaneFactory>> all = context.getServiceReferences(HeadPaneFactory.class, null);
            return all.stream().sorted(Comparator.reverseOrder()).map(context::getService)
                    .filter(HeadPanes::usable).findFirst().orElseGet(RayPaneFactory::new);
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A system whose graphics libraries do not fit together still has the ray caster. */
    private static boolean usable(HeadPaneFactory factory) {
        try {
            return factory != null && factory.usable();
        } catch (LinkageError e) {
            LOG.warn("heads are drawn without OpenGL: {}", e.toString());
            return false;
        }
    }
}
