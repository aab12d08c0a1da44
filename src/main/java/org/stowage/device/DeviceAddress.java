package org.stowage.device;

/**
 * Where a device is and what model it is.
 *
 * @param link how it is reached
 * @param address {@code /dev/serial/by-id/...}, {@code 10.0.0.7:9100}, or the name of a simulated device
 * @param profile name of its profile, {@code zebra-zd420}
 */
public record DeviceAddress(LinkKind link, String address, String profile) {}
