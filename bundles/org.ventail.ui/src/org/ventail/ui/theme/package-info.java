/** Colours, icons and small widgets every view shares. */
package org.ventail.ui.theme;
