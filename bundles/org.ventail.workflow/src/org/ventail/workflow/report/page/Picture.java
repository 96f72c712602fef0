package org.ventail.workflow.report.page;

/** A PNG with what stands below it. */
public record Picture(String caption, byte[] png) {
}
