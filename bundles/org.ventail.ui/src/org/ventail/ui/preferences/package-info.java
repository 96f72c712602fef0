/** What the user chose for good. */
package org.ventail.ui.preferences;
