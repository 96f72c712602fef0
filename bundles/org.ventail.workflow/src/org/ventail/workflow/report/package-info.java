/** The report of a run for people. */
package org.ventail.workflow.report;
