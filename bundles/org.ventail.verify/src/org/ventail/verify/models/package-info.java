/** The face models: which files, with which digests, and how they are converted from what can be fetched. */
package org.ventail.verify.models;
