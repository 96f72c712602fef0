/** The pipeline: scan, deface, clean, attack, decide, publish, for the command line and the workbench alike. */
package org.ventail.workflow;
