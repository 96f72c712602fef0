package org.ventail.render.gl;

import java.util.List;
import java.util.Optional;
import vtk.vtkNativeLibrary;

/** Loads the few of VTK's native libraries that drawing a surface needs, once. */
final class VtkNatives {
    /** In the order in which they need each other. */
    private static final List<vtkNativeLibrary> NEEDED = List.of(
            vtkNativeLibrary.vtkCommonCore, vtkNativeLibrary.vtkCommonMath, vtkNativeLibrary.vtkCommonMisc,
            vtkNativeLibrary.vtkCommonTransforms, vtkNativeLibrary.vtkCommonDataModel,
            vtkNativeLibrary.vtkCommonSystem, vtkNativeLibrary.vtkCommonExecutionModel,
            vtkNativeLibrary.vtkCommonColor, vtkNativeLibrary.vtkCommonComputationalGeometry,
            vtkNativeLibrary.vtkFiltersCore, vtkNativeLibrary.vtkFiltersGeneral, vtkNativeLibrary.vtkFiltersGeometry,
            vtkNativeLibrary.vtkFiltersSources, vtkNativeLibrary.vtkImagingCore, vtkNativeLibrary.vtkIOCore,
            vtkNativeLibrary.vtkIOImage, vtkNativeLibrary.vtkRenderingCore, vtkNativeLibrary.vtkRenderingUI,
            vtkNativeLibrary.vtkRenderingOpenGL2);

    private VtkNatives() {
    }

    /** Why they cannot be used, empty if they are loaded. */
    static Optional<String> problem() {
        return Loaded.PROBLEM;
    }

    /** Initialised by the class loader, so that two threads cannot load at the same time. */
    private static final class Loaded {
        static final Optional<String> PROBLEM = load();

        private Loaded() {
        }

        private static Optional<String> load() {
            try {
                loadAwt();
                NEEDED.forEach(vtkNativeLibrary::LoadLibrary);
                return Optional.empty();
            } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
                return Optional.of("VTK's native libraries are missing (Debian: apt install libvtk9-java): "
                        + e.getMessage());
            }
        }

        // Debian's rendering modules need libjawt and have no path to it. Another class loader may hold it: good enough
        private static void loadAwt() {
            try {
                System.loadLibrary("jawt");
            } catch (UnsatisfiedLinkError e) {
                if (!String.valueOf(e.getMessage()).contains("already loaded")) {
                    throw e;
                }
            }
        }
    }
}
