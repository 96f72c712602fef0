/** A report for programs; the schema is docs/report.schema.json. */
package org.ventail.workflow.report.json;
