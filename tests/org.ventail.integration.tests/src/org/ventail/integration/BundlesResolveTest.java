package org.ventail.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The engine as OSGi puts it together. */
final class BundlesResolveTest {

    @Test
    void everyBundleOfOursIsResolved() {
        List<String> unresolved = ours().filter(b -> b.getState() == Bundle.INSTALLED).map(Bundle::getSymbolicName).toList();
        assertEquals(List.of(), unresolved);
    }

    @Test
    void theEngineNeedsNoWindow() {
        assertEquals(List.of(), Arrays.stream(bundles()).map(Bundle::getSymbolicName)
                .filter(n -> n.startsWith("org.eclipse.swt") || n.startsWith("org.eclipse.jface")
                        || n.startsWith("org.eclipse.ui"))
                .filter(n -> !n.equals("org.eclipse.ui.ide.application")).toList());
    }

    @Test
    void everyComponentDescriptionIsInItsBundle() {
        List<String> missing = ours().flatMap(BundlesResolveTest::missingDescriptions).toList();
        assertTrue(missing.isEmpty(), missing::toString);
    }

    private static Stream<String> missingDescriptions(Bundle bundle) {
        String header = bundle.getHeaders().get("Service-Component");
        return header == null ? Stream.empty()
                : Stream.of(header.split(",")).map(String::strip).filter(f -> !f.contains("*"))
                        .filter(f -> bundle.getEntry(f) == null)
                        .map(f -> bundle.getSymbolicName() + "/" + f);
    }

    private static Stream<Bundle> ours() {
        return Arrays.stream(bundles()).filter(b -> b.getSymbolicName().startsWith("org.ventail."));
    }

    private static Bundle[] bundles() {
        return FrameworkUtil.getBundle(BundlesResolveTest.class).getBundleContext().getBundles();
    }
}
