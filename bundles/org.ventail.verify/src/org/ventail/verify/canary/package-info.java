/** Leaks made on purpose, of nobody's data, to measure what the checks catch. */
package org.ventail.verify.canary;
