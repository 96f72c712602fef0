/** The plug-in of the guide: one check. */
package com.acme.age;
