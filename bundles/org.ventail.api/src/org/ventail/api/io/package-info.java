/** Readers and writers of formats: what a team implements to add one. */
package org.ventail.api.io;
