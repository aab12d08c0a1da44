package org.stowage.task;

/**
 * A device as the station's panel shows it.
 *
 * @param icon of its kind
 * @param state listening, silent or unknown: a printer tells nothing of itself
 * @param word the state in words, and why
 */
record StationDevice(String name, String kind, String icon, String state, String word) {}
