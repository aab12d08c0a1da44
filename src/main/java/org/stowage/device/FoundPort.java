package org.stowage.device;

import java.nio.file.Path;

/**
 * A port that this computer has now.
 *
 * @param address to be put into a device: the most lasting name there is
 * @param path what the operating system calls it today
 * @param description as the device tells it; may be empty
 * @param usb {@code 05e0:1701}, vendor and product; else empty
 * @param serial of a USB device that has one; else empty
 */
public record FoundPort(LinkKind link, String address, String path, String description, String usb, String serial) {

    /** Whether a device with this address is the one at this port, by whichever of its names somebody wrote down. */
    public boolean isOf(DeviceAddress device) {
        String named = device.address();
        return device.link() == link
                && (named.equals(address)
                        || named.equals(path)
                        || link == LinkKind.SERIAL && (isPath(named) || isUsb(named)));
    }

    private boolean isPath(String named) {
        Path target = Symlinks.target(named);
        return target != null && target.equals(Symlinks.target(path));
    }

    private boolean isUsb(String named) {
        String plain = "usb:" + usb;
        return !usb.isEmpty() && (named.equalsIgnoreCase(plain) || named.equalsIgnoreCase(plain + ":" + serial));
    }
}
