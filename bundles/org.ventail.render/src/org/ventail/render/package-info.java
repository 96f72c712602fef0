/**
 * Pictures of scans without a display: a first-hit surface caster, a volume caster, slices, and the immutable viewer
 * state that the workbench, the attackers and the GL view share. All of it runs headless and gives the same bytes on
 * one core or many.
 */
package org.ventail.render;
