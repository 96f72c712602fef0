/** What is left of face and brain, measured on the voxels without any network. */
package org.ventail.verify.anatomy;
