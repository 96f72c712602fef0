/**
 * Who and what an image file is, told by its place, its name and the tables beside it (BIDS 1.10 where it is followed).
 */
package org.ventail.io.bids;
