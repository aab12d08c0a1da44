package org.stowage.device;

/** How a scan went, as the operator hears it at the scanner. */
public enum Beep {
    GOOD,
    BAD
}
