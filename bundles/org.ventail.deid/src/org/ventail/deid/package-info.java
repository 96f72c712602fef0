/** Takes out of headers and sidecars what says who somebody is; leaves what is needed to read the image. */
package org.ventail.deid;
