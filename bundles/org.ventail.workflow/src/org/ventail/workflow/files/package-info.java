/** Files that the engine keeps or hands out: written whole or not at all. */
package org.ventail.workflow.files;
