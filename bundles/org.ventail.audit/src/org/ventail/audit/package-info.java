/** Ventail Audit. */
package org.ventail.audit;
