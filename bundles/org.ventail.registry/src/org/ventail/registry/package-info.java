/** What must be remembered between cohorts: objections and consent, releases, pseudonyms. */
package org.ventail.registry;
