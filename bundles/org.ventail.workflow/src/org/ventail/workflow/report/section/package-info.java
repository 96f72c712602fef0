/** What a report says, one class a section, for every form. */
package org.ventail.workflow.report.section;
