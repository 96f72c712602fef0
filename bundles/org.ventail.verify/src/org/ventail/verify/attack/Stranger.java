package org.ventail.verify.attack;

/** Somebody else in the gallery: whose print, and whether the person is synthetic. */
record Stranger(String id, FacePrint print, boolean synthetic) {
}
