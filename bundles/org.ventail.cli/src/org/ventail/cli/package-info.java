/** The command line: picocli commands in a headless application; results on stdout, log on stderr. */
package org.ventail.cli;
