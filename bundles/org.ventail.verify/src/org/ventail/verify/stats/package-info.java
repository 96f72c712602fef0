/** What may be said of an attack on so few people: curves, exact intervals, claims, joint risk. Pure functions. */
package org.ventail.verify.stats;
