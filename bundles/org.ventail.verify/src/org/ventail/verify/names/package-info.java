/**
 * Forms in which people write names and days, for attackers that look for what a cleaner left. Shares no code with the cleaner on
 * purpose.
 */
package org.ventail.verify.names;
