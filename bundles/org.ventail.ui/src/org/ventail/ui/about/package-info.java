/** Who made this and under which licences. */
package org.ventail.ui.about;
