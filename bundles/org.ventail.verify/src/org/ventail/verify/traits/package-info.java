/** What an AI claims of a person from the picture of a scan: claims, never truth. */
package org.ventail.verify.traits;
