package org.ventail.render.gl;

import org.ventail.api.model.Point3;
import org.ventail.render.Camera;
import org.ventail.render.SkinMesh;
import vtk.vtkActor;
import vtk.vtkCamera;
import vtk.vtkCellArray;
import vtk.vtkFloatArray;
import vtk.vtkIntArray;
import vtk.vtkLight;
import vtk.vtkPoints;
import vtk.vtkPolyData;
import vtk.vtkPolyDataMapper;
import vtk.vtkRenderer;

/** One lit head in a renderer. SWT thread, from the first paint on. */
final class HeadScene {
    private static final double[] SKIN = {0.88, 0.69, 0.58};

    private final vtkRenderer renderer;
    private final vtkPolyData surface = new vtkPolyData();
    private final vtkPolyDataMapper mapper = new vtkPolyDataMapper();
    private final vtkActor actor = new vtkActor();

    HeadScene(vtkRenderer renderer) {
        this.renderer = renderer;
        mapper.SetInputData(surface);
        mapper.ScalarVisibilityOff();
        actor.SetMapper(mapper);
        actor.GetProperty().SetColor(SKIN);
        actor.GetProperty().SetAmbient(0.12);
        actor.GetProperty().SetSpecular(0.12);
        actor.GetProperty().SetSpecularPower(18);
        renderer.AddActor(actor);
        renderer.AutomaticLightCreationOff();
        addLamp(-0.55, 0.60, 0.75, 0.80);
        addLamp(0.80, 0.10, 0.70, 0.35);
        addLamp(0.1, 0.9, -0.5, 0.25);
    }

    // in VTK's camera space: one unit about the focal point, x to the right, z towards the viewer
    private void addLamp(double right, double up, double toViewer, double strength) {
        vtkLight lamp = new vtkLight();
        lamp.SetLightTypeToCameraLight();
        lamp.SetPosition(right, up, toViewer);
        lamp.SetFocalPoint(0, 0, 0);
        lamp.SetIntensity(strength);
        renderer.AddLight(lamp);
        lamp.Delete();
    }

    void show(SkinMesh mesh) {
        vtkFloatArray coordinates = array(mesh.verticesLps());
        vtkPoints points = new vtkPoints();
        points.SetData(coordinates);
        vtkFloatArray normals = array(mesh.normals());
        vtkIntArray corners = new vtkIntArray();
        corners.SetJavaArray(mesh.triangles());
        vtkCellArray triangles = new vtkCellArray();
        triangles.SetData(3, corners);
        surface.Initialize();
        surface.SetPoints(points);
        surface.SetPolys(triangles);
        surface.GetPointData().SetNormals(normals);
        surface.Modified();
        // the data set holds them now
        points.Delete();
        coordinates.Delete();
        normals.Delete();
        corners.Delete();
        triangles.Delete();
    }

    private static vtkFloatArray array(float[] triples) {
        vtkFloatArray a = new vtkFloatArray();
        a.SetNumberOfComponents(3);
        a.SetJavaArray(triples);
        return a;
    }

    void clear() {
        surface.Initialize();
        surface.Modified();
    }

    void look(Camera c) {
        vtkCamera camera = renderer.GetActiveCamera();
        double distance = Camera.EYE_DISTANCE_FIELDS * c.fieldMm();
        Point3 eye = c.targetLps().minus(c.viewDirection().times(distance));
        camera.SetFocalPoint(c.targetLps().x(), c.targetLps().y(), c.targetLps().z());
        camera.SetPosition(eye.x(), eye.y(), eye.z());
        camera.SetViewUp(c.up().x(), c.up().y(), c.up().z());
        camera.SetParallelProjection(c.perspective() ? 0 : 1);
        camera.SetParallelScale(c.fieldMm() / 2);
        camera.SetViewAngle(2 * Math.toDegrees(Math.atan(0.5 / Camera.EYE_DISTANCE_FIELDS)));
        renderer.ResetCameraClippingRange();
    }

    void background(int topRgb, int bottomRgb) {
        renderer.SetGradientBackground(true);
        renderer.SetBackground(parts(bottomRgb));
        renderer.SetBackground2(parts(topRgb));
    }

    private static double[] parts(int rgb) {
        return new double[] {(rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0};
    }

    /** Frees what the renderer does not own; before the canvas goes. */
    void dispose() {
        renderer.RemoveActor(actor);
        renderer.RemoveAllLights();
        actor.SetMapper(null);
        mapper.RemoveAllInputs();
        actor.Delete();
        mapper.Delete();
        surface.Delete();
    }
}
