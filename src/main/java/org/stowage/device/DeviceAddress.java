package org.stowage.device;

import java.util.regex.Pattern;

/**
 * Where a device is and what model it is.
 *
 * @param link how it is reached
 * @param address {@code /dev/serial/by-id/...}, {@code 10.0.0.7:9100}, or the name of a simulated device: see {@link
 *     LinkKind}
 * @param profile name of its profile, {@code zebra-zd420}
 */
public record DeviceAddress(LinkKind link, String address, String profile) {

    /** A host, and behind a colon the port. */
    private static final Pattern HOST = Pattern.compile("[^\\s:/]{1,190}(:[1-9][0-9]{0,4})?");

    private static final Pattern COMPONENT = Pattern.compile("wss?://[^\\s/#]{1,190}/?#.{1,100}");

    /** False for an address that no such link can ever open: it would only be found when somebody waits for paper. */
    public boolean isPossible() {
        return switch (link) {
            case TCP -> HOST.matcher(address).matches();
            case SERIAL -> !address.isBlank() && (!UsbAddress.isOne(address) || UsbAddress.isPossible(address));
            case FILE, QUEUE -> !address.isBlank();
            case COMPONENT -> COMPONENT.matcher(address).matches();
            case BROWSER, SIMULATED -> true;
        };
    }
}
