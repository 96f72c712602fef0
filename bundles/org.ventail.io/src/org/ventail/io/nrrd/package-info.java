/** NRRD files with attached and detached data: headers, orientation, reading and writing. */
package org.ventail.io.nrrd;
