/** The numbers of a report, worked out from the evidence of a run. Values without a form: JSON and pages are made from them. */
package org.ventail.workflow.report.data;
