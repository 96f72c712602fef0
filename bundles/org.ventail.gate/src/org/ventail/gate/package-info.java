/** A policy and evidence in, a decision out; the only maker of a permit to export. */
package org.ventail.gate;
