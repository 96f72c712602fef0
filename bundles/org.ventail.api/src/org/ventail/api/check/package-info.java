/** Privacy checks: what a team implements to add an attack or an inspection. */
package org.ventail.api.check;
