/** Handlers: each calls a service. */
package org.ventail.ui.commands;
