/** What files say was done to them, held against what is there. */
package org.ventail.verify.claims;
