/** Heads of nobody, with known brain and face, for demonstrations, tests and as strangers in a gallery. */
package org.ventail.phantom;
