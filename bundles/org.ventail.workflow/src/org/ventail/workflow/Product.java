package org.ventail.workflow;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** What manifests call this program. */
final class Product {
    static final String NAME = "Ventail";

    private Product() {
    }

    /** Version of this bundle; {@code development} on a plain class path. */
    static String version() {
        Bundle bundle = FrameworkUtil.getBundle(Product.class);
        return bundle == null ? "development" : bundle.getVersion().toString();
    }
}
