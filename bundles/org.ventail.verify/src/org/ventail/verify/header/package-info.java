/** Independent inspection of the metadata that would leave. Shares no code with the cleaner on purpose. */
package org.ventail.verify.header;
