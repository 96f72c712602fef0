/** The head in 3D, before and after. */
package org.ventail.ui.head;
