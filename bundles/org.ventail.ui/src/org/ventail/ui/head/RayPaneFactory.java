package org.ventail.ui.head;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;

/** Draws heads with the pure-Java ray caster: needs no graphics driver. */
@Component(service = HeadPaneFactory.class)
public final class RayPaneFactory implements HeadPaneFactory {
    @Override
    public boolean usable() {
        return true;
    }

    @Override
    public HeadPane create(Composite parent) {
        return new RayPane(parent);
    }
}
