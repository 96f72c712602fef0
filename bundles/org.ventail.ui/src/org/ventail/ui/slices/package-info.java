/** Three linked slices through a scan. */
package org.ventail.ui.slices;
