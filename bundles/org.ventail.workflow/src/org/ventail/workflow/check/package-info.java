/** Privacy checks as the pipeline runs them: found as services, named, guarded. */
package org.ventail.workflow.check;
