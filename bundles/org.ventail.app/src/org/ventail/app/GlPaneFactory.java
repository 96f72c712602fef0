package org.ventail.app;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;
import org.ventail.render.gl.OpenGl;
import org.ventail.ui.head.HeadPane;
import org.ventail.ui.head.HeadPaneFactory;

/**
 * Draws heads with VTK and OpenGL where a graphics card does it; {@code -Dventail.gl=off} leaves it to the ray caster always,
 * {@code on} never.
 */
@Component(service = HeadPaneFactory.class, property = "service.ranking:Integer=10")
public final class GlPaneFactory implements HeadPaneFactory {
    @Override
    public boolean usable() {
        String wanted = System.getProperty("ventail.gl", "");
        return !"off".equals(wanted) && OpenGl.available() && ("on".equals(wanted) || OpenGl.accelerated());
    }

    @Override
    public HeadPane create(Composite parent) {
        return new GlPane(parent);
    }
}
