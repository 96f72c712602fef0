package org.ventail.render.gl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reasons are told before anything can crash. */
final class OpenGlTest {
    @Test
    void withoutADisplayItSaysSo() {
        assertTrue(OpenGl.display(Map.of(), "Linux").orElseThrow().contains("DISPLAY"));
        assertTrue(OpenGl.display(Map.of("DISPLAY", " "), "Linux").isPresent());
    }

    @Test
    void waylandNeedsTheX11Backend() {
        Map<String, String> wayland = Map.of("DISPLAY", ":0", "WAYLAND_DISPLAY", "wayland-0");
        assertTrue(OpenGl.display(wayland, "Linux").orElseThrow().contains("GDK_BACKEND"));
        Map<String, String> forced = Map.of("DISPLAY", ":0", "WAYLAND_DISPLAY", "wayland-0", "GDK_BACKEND", "x11");
        assertEquals(Optional.empty(), OpenGl.display(forced, "Linux"));
    }

    @Test
    void otherSystemsAreNamed() {
        assertTrue(OpenGl.display(Map.of("DISPLAY", ":0"), "Windows 11").orElseThrow().contains("Windows 11"));
    }
}
