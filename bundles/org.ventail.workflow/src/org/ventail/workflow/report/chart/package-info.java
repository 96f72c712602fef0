/** Charts of our own, drawn once for every form of a report. */
package org.ventail.workflow.report.chart;
