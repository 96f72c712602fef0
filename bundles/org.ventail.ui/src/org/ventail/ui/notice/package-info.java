/** How an expected error is shown. */
package org.ventail.ui.notice;
