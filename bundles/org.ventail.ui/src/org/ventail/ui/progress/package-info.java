/** What is running. */
package org.ventail.ui.progress;
