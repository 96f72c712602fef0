/** Ventail Render GL: VTK and JOGL. */
package org.ventail.render.gl;
