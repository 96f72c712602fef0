package org.ventail.render.gl;

import com.jogamp.opengl.GLException;
import com.jogamp.opengl.GLProfile;
import java.util.Map;
import java.util.Optional;

/**
 * Whether heads can be drawn by OpenGL here. A wrong guess would end the whole program, so it asks everything it can
 * first.
 */
public final class OpenGl {
    private OpenGl() {
    }

    /**
     * Why it cannot be used on this machine; empty if it can. Loads the native libraries on first use (about 0.1 s).
     * Callers fall back to {@link org.ventail.render.SurfaceCaster}.
     */
    public static Optional<String> unavailable() {
        return display(System.getenv(), System.getProperty("os.name", "")).or(VtkNatives::problem).or(OpenGl::profile);
    }

    /** Whether it can be used. */
    public static boolean available() {
        return unavailable().isEmpty();
    }

    /**
     * Whether a graphics card draws. Without one each picture takes the processor some tenths of a second on the SWT thread,
     * which then answers nobody. Ask only where {@link #available()}.
     */
    public static boolean accelerated() {
        return GLProfile.getMaxProgrammable(true).isHardwareRasterizer();
    }

    // VTK aborts the process when it finds no X server, and draws into nothing on Wayland
    static Optional<String> display(Map<String, String> environment, String osName) {
        if (!osName.startsWith("Linux")) {
            return Optional.of("OpenGL views are built for Linux only; this is " + osName);
        }
        if (environment.getOrDefault("DISPLAY", "").isBlank()) {
            return Optional.of("there is no X display (DISPLAY is not set)");
        }
        boolean wayland = !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
        if (wayland && !"x11".equals(environment.get("GDK_BACKEND"))) {
            return Optional.of("the desktop is Wayland; start with GDK_BACKEND=x11");
        }
        return Optional.empty();
    }

    private static Optional<String> profile() {
        try {
            return GLProfile.getMaxProgrammable(true).isGL2GL3() ? Optional.empty()
                    : Optional.of("the graphics driver has no desktop OpenGL");
        } catch (GLException | UnsatisfiedLinkError | NoClassDefFoundError e) {
            return Optional.of("OpenGL could not be started: " + e.getMessage());
        }
    }
}
