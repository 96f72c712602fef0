/** Publishes a release in one step, and verifies one. */
package org.ventail.export;
