package org.stowage.device;

/** How a device is reached; the address means a port name, {@code host[:port]} or any name of a simulated one. */
public enum LinkKind {
    SERIAL,
    TCP,
    FILE,
    /** A queue of the operating system. */
    QUEUE,
    /** The browser's own print dialog: no line at all, only documents. */
    BROWSER,
    SIMULATED
}
