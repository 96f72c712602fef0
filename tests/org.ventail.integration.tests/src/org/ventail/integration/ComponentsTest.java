package org.ventail.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.util.tracker.ServiceTracker;

/** Declarative Services finds for every component of ours what it asks for. */
final class ComponentsTest {
    private static final long SERVICE_WAIT_MILLIS = 10_000;

    private final BundleContext context = FrameworkUtil.getBundle(ComponentsTest.class).getBundleContext();

    @Test
    void everyComponentIsSatisfied() throws Exception {
        startLazyBundles();
        ServiceComponentRuntime runtime = runtime();
        List<String> unsatisfied = runtime.getComponentDescriptionDTOs().stream()
                .filter(d -> d.bundle.symbolicName.startsWith("org.ventail.") || d.bundle.symbolicName.equals("com.acme.age"))
                .flatMap(d -> unsatisfied(runtime, d)).sorted().toList();
        assertEquals("", String.join("\n", unsatisfied));
    }

    /** In a product the framework does this: every bundle is started, and a lazy one waits for its first class. */
    private void startLazyBundles() throws BundleException {
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getHeaders().get("Service-Component") != null) {
                bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            }
        }
    }

    private ServiceComponentRuntime runtime() throws InterruptedException {
        var tracker = new ServiceTracker<ServiceComponentRuntime, ServiceComponentRuntime>(context, ServiceComponentRuntime.class,
                null);
        tracker.open();
        ServiceComponentRuntime runtime = tracker.waitForService(SERVICE_WAIT_MILLIS);
        assertNotNull(runtime, "Declarative Services is not running");
        return runtime;
    }

    private static Stream<String> unsatisfied(ServiceComponentRuntime runtime, ComponentDescriptionDTO component) {
        return runtime.getComponentConfigurationDTOs(component).stream()
                .filter(c -> c.state != ComponentConfigurationDTO.SATISFIED && c.state != ComponentConfigurationDTO.ACTIVE)
                .map(c -> component.implementationClass + " misses " + missing(c));
    }

    private static String missing(ComponentConfigurationDTO configuration) {
        return configuration.failure != null ? configuration.failure
                : Arrays.stream(configuration.unsatisfiedReferences).map(r -> r.name + " (" + r.target + ")").toList().toString();
    }
}
