/** What a release says about itself. */
package org.ventail.api.export;
