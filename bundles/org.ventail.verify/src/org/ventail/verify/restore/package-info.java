/** The restoration attack: puts a plausible face back on what would leave, and attacks again. */
package org.ventail.verify.restore;
