/**
 * Text in the pixels: a cheap look at every frame for what could be text, a reader (PP-OCR) for the candidates, and what it
 * gives away. Findings name places and kinds of text, never the text.
 */
package org.ventail.verify.text;
