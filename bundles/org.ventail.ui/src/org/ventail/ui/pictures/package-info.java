/** What the attackers saw. */
package org.ventail.ui.pictures;
