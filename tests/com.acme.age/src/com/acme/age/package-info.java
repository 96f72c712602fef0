/** The plug-in of the plug-in guide: one check in a bundle of its own. */
package com.acme.age;
