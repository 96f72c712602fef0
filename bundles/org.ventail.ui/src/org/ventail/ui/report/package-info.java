/** The report of the last run, to be read and saved. */
package org.ventail.ui.report;
