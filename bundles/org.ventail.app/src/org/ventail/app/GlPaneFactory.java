package org.ventail.app;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;
import org.ventail.render.gl.OpenGl;
import org.ventail.ui.head.HeadPane;
import org.ventail.ui.head.HeadPaneFactory;

/** Draws heads with VTK and OpenGL where they work; {@code -Dventail.gl=off} leaves it to the ray caster. */
@Component(service = HeadPaneFactory.class, property = "service.ranking:Integer=10")
public final class GlPaneFactory implements HeadPaneFactory {
    @Override
    public boolean usable() {
        return !"off".equals(System.getProperty("ventail.gl")) && OpenGl.available();
    }

    @Override
    public HeadPane create(Composite parent) {
        return new GlPane(parent);
    }
}
