/**
 * The demo cohort: real heads from Debian's packages, with everything in their headers that must not leave, and heads
 * of nobody.
 */
package org.ventail.demo;
