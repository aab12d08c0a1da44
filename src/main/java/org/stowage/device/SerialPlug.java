package org.stowage.device;

/**
 * A serial port as the operating system tells of it.
 *
 * @param path its name now, {@code /dev/ttyACM0} or {@code COM3}
 * @param vendor of a USB device, four hex digits; else empty
 * @param serial of a USB device that has one; else empty
 */
record SerialPlug(String path, String description, String vendor, String product, String serial) {}
