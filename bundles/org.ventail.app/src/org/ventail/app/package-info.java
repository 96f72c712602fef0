/** The workbench product: application, perspectives, window. */
package org.ventail.app;
