/** Finding, describing and comparing faces in pictures with the installed models. */
package org.ventail.verify.face;
