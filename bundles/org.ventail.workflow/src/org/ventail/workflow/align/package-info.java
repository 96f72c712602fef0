/** Lays one scan of a person on another by a rigid motion. */
package org.ventail.workflow.align;
