/** Ventail Verify: attackers and checks. */
package org.ventail.verify;
