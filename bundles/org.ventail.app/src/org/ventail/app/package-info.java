/** Ventail Workbench. */
package org.ventail.app;
