/** The documentation, to be read in the workbench. */
package org.ventail.ui.help;
