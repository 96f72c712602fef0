package org.ventail.integration;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.ventail.api.check.CheckInfo;
import org.ventail.api.check.CheckScope;
import org.ventail.api.check.PrivacyCheck;

/** The running framework, as a bundle sees it. */
public final class Services {
    private static final long WAIT_MILLIS = 20_000;

    private Services() {
    }

    static BundleContext context() {
        return FrameworkUtil.getBundle(Services.class).getBundleContext();
    }

    /** The service of a type, once it is there. */
    public static <T> T get(Class<T> type) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context(), type, null);
        tracker.open();
        try {
            T service = tracker.waitForService(WAIT_MILLIS);
            if (service == null) {
                throw new AssertionError("no service " + type.getName());
            }
            return service;
        } finally {
            tracker.close();
        }
    }

    /** All services of a type. */
    static <T> List<T> all(Class<T> type) throws Exception {
        List<T> all = new ArrayList<>();
        for (ServiceReference<T> r : context().getServiceReferences(type, null)) {
            all.add(context().getService(r));
        }
        return all;
    }

    static <T> int count(Class<T> type) throws Exception {
        return context().getServiceReferences(type, null).size();
    }

    /** Registers a check as a plug-in bundle would. */
    static ServiceRegistration<PrivacyCheck> plugIn(String id, CheckScope scope, PrivacyCheck check) {
        return context().registerService(PrivacyCheck.class, check, new Hashtable<>(Map.of(CheckInfo.PREFIX_ + "id", id,
                CheckInfo.PREFIX_ + "label", "Label of " + id, CheckInfo.PREFIX_ + "scope", scope.name())));
    }
}
