package org.ventail.render.gl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.jogamp.opengl.GLProfile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vtk.vtkNativeLibrary;
import vtk.vtkVersion;

/** Debian's VTK libraries and JOGL's own are found from inside their bundles. */
final class NativesLoadTest {

    @BeforeAll
    static void awtIsLoadedWhereVtkLooksForIt() {
        // Debian's rendering modules need libjawt and have no path to it. A library belongs to one class loader for the
        // whole JVM,
        // and JOGL's may have it: then it is loaded, which is all VTK needs.
        try {
            System.loadLibrary("jawt");
        } catch (UnsatisfiedLinkError alreadyLoadedElsewhere) {
            assertTrue(alreadyLoadedElsewhere.getMessage().contains("already loaded"), alreadyLoadedElsewhere.getMessage());
        }
    }

    @Test
    void vtkIsTheVersionItsJarWasBuiltFor() {
        vtkNativeLibrary.vtkCommonCore.LoadLibrary();
        vtkNativeLibrary.vtkRenderingOpenGL2.LoadLibrary();
        assertEquals("9.1.0", new vtkVersion().GetVTKVersion());
    }

    @Test
    void joglHasAProgrammableProfile() {
        assertTrue(GLProfile.getMaxProgrammable(true).isGL2ES2());
    }
}
