/** The tamper-evident record of who let what out, and why. */
package org.ventail.audit;
