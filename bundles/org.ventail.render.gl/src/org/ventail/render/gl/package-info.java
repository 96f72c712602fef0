/**
 * Heads by OpenGL: VTK draws into an SWT canvas, JOGL shares the context. Everything here belongs to the SWT thread;
 * meshes are made elsewhere and handed in. Ask {@link org.ventail.render.gl.OpenGl} before making a {@link
 * org.ventail.render.gl.HeadView}.
 */
package org.ventail.render.gl;
