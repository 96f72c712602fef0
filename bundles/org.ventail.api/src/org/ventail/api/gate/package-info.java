/** What the gate decides. */
package org.ventail.api.gate;
