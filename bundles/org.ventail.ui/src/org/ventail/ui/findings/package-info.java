/** Places a person should look at. */
package org.ventail.ui.findings;
