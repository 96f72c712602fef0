/** Work that is shared among the cores, in the order and with the result of one thread. */
package org.ventail.io.parallel;
