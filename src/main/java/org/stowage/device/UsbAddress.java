package org.stowage.device;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A serial device by what it is, wherever it is plugged in: {@code usb:05e0:1701} or, where two of a model stand side by
 * side, {@code usb:05e0:1701:SERIAL}.
 *
 * @param vendor four hex digits in lower case, as USB-IF gives them out
 * @param serial as the device tells it; empty: any
 */
record UsbAddress(String vendor, String product, String serial) {

    private static final String PREFIX = "usb:";
    private static final Pattern FORM =
            Pattern.compile("usb:([0-9a-f]{4}):([0-9a-f]{4})(?::(\\S+))?", Pattern.CASE_INSENSITIVE);

    static boolean isOne(String address) {
        return address.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
    }

    static boolean isPossible(String address) {
        return FORM.matcher(address).matches();
    }

    /** @throws IOException not of this form: such a port can never be found */
    static UsbAddress of(String address) throws IOException {
        Matcher parts = FORM.matcher(address);
        if (!parts.matches()) {
            throw new IOException("\"" + address + "\" is not usb:vendor:product or usb:vendor:product:serial");
        }
        return new UsbAddress(
                parts.group(1).toLowerCase(Locale.ROOT),
                parts.group(2).toLowerCase(Locale.ROOT),
                parts.group(3) == null ? "" : parts.group(3));
    }

    /** @throws IOException none is plugged in, or several and nobody said which */
    SerialPlug among(List<SerialPlug> plugs) throws IOException {
        List<SerialPlug> found = plugs.stream().filter(this::means).toList();
        if (found.isEmpty()) {
            throw new IOException("no device " + this + " is plugged in");
        }
        if (found.size() > 1) {
            throw new IOException(found.size() + " devices " + this + " are plugged in: name the serial number");
        }
        return found.getFirst();
    }

    private boolean means(SerialPlug plug) {
        return plug.vendor().equals(vendor)
                && plug.product().equals(product)
                && (serial.isEmpty() || plug.serial().equals(serial));
    }

    @Override
    public String toString() {
        return PREFIX + vendor + ":" + product + (serial.isEmpty() ? "" : ":" + serial);
    }
}
