/** Marking by hand what must not change and what goes, too. */
package org.ventail.ui.byhand;
