/** What the tests of several bundles share. */
package org.ventail.testkit;
