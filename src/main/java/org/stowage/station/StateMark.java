package org.stowage.station;

/** How a page marks the state of a device, beside its word. @param tone good, bad, wait or over */
public record StateMark(String icon, String tone) {}
