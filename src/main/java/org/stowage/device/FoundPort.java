package org.stowage.device;

/**
 * A port that this computer has now.
 *
 * @param address to be put into a device: the most lasting name there is
 * @param path what the operating system calls it today
 * @param description as the device tells it; may be empty
 * @param usb {@code 05e0:1701}, vendor and product; else empty
 * @param serial of a USB device that has one; else empty
 */
public record FoundPort(LinkKind link, String address, String path, String description, String usb, String serial) {}
