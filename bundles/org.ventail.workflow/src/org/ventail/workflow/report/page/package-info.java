/** What sections write on, in two forms: one HTML file, and PDF. */
package org.ventail.workflow.report.page;
