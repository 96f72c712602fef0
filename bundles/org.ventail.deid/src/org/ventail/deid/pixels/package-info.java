/** Takes out of the pixels what identifies, where somebody found it. */
package org.ventail.deid.pixels;
