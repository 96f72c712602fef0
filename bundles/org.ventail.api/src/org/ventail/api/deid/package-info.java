/** Cleaning of metadata. */
package org.ventail.api.deid;
