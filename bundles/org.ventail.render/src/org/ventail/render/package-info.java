/**
 * Pictures of scans without a display: skin fields, a first-hit surface caster, meshes, slices, and the cameras that
 * the workbench, the attackers and the GL view share. All of it runs headless and gives the same bytes on one core or
 * many.
 */
package org.ventail.render;
