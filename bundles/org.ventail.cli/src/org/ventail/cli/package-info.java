/** Ventail Command Line. */
package org.ventail.cli;
