/** Linkage without a face: scans of one person are found by the pattern of brain and skull, which no defacing touches. */
package org.ventail.verify.linkage;
