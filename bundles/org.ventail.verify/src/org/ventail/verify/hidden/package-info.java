/**
 * Where a file can carry something that no viewer shows: names, overlays, icons, unused bits, padding, bytes behind the end,
 * comments of codecs. Shares no code with the cleaners on purpose.
 */
package org.ventail.verify.hidden;
