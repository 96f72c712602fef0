/** What cleaning makes of the metadata of a file: before and after, attribute by attribute. */
package org.ventail.ui.headers;
