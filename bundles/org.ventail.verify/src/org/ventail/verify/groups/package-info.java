/** Small groups: who stands alone in the table that a release adds up to, whether or not it holds a table. */
package org.ventail.verify.groups;
