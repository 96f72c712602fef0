/** The models of the attackers: which files, with which digests, how they are converted from what can be fetched, and run. */
package org.ventail.verify.models;
