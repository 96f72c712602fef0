/** NIfTI-1, NIfTI-2 and ANALYZE 7.5 files: headers, orientation, reading and writing. */
package org.ventail.io.nifti;
