/** Subjects and series as a tree and as a table. */
package org.ventail.ui.cohort;
