package org.stowage.device;

/** How a device is reached, and with it what its address means. */
public enum LinkKind {
    /**
     * A serial port or a virtual one over USB: {@code COM3}, {@code /dev/ttyS0}, a lasting name {@code
     * /dev/serial/by-id/...}, or what it is: {@code usb:05e0:1701} or {@code usb:05e0:1701:SERIAL}.
     */
    SERIAL,
    /** A raw port on the network: {@code host} or {@code host:port}; 9100 is where printers listen. */
    TCP,
    /** A device file: {@code /dev/usb/lp0}. */
    FILE,
    /** A queue of the operating system, by its name: CUPS, or the Windows spooler. */
    QUEUE,
    /**
     * A platform's print component on this computer, by its WebSocket and its printer: {@code
     * ws://localhost:13528#Printer name}. It draws documents that only it can read.
     */
    COMPONENT,
    /** The browser's own print dialog: no line at all, only documents. */
    BROWSER,
    /** In memory only, by any name. */
    SIMULATED
}
