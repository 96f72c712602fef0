/** The PDF form of a report, on Apache PDFBox. */
package org.ventail.workflow.report.pdf;
