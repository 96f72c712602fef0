/** Ventail UI. */
package org.ventail.ui;
