/** Files in the home folder and beside releases: written whole or not at all, and why they could not be. */
package org.ventail.workflow.files;
