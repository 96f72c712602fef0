/** Profiles of cleaning as files: reading, the shipped ones, and what differs between two. */
package org.ventail.deid.profile;
