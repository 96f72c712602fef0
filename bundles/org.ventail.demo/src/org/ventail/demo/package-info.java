/** Ventail Demo. */
package org.ventail.demo;
