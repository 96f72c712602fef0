/** The face-recognition attack: renders of a head against a gallery of other heads. */
package org.ventail.verify.attack;
