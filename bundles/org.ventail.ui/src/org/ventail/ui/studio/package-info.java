/** What the workbench shows: one state, one owner, many listeners. */
package org.ventail.ui.studio;
