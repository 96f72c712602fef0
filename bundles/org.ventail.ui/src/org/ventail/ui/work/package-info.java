/** Long work in the background: jobs, their progress and their end. */
package org.ventail.ui.work;
