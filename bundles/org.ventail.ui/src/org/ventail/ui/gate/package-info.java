/** The decision and why. */
package org.ventail.ui.gate;
