package org.ventail.render.gl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.jogamp.opengl.GLProfile;
import org.junit.jupiter.api.Test;
import vtk.vtkNativeLibrary;
import vtk.vtkVersion;

/** Debian's VTK libraries and JOGL's own are found from inside their bundles. */
final class NativesLoadTest {

    @Test
    void vtkIsTheVersionItsJarWasBuiltFor() {
        System.loadLibrary("jawt");
        vtkNativeLibrary.COMMONCORE.LoadLibrary();
        vtkNativeLibrary.RENDERINGOPENGL2.LoadLibrary();
        assertEquals("9.1.0", new vtkVersion().GetVTKVersion());
    }

    @Test
    void joglHasAProgrammableProfile() {
        assertTrue(GLProfile.getMaxProgrammable(true).isGL2ES2());
    }
}
