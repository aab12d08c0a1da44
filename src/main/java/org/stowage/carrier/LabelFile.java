package org.stowage.carrier;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.stowage.carrier.CarrierDocument.Format;

/**
 * A label behind an address that the carrier's answer names. It is fetched at once, because some give it out only once, and
 * never from inside our own network: the answer is not ours to trust.
 */
final class LabelFile {

    private LabelFile() {}

    /** @throws IOException not to be had, or no label */
    static CarrierDocument fetch(CarrierHttp http, URI carrier, String address) throws IOException {
        URI uri = checked(carrier, address);
        byte[] bytes = http.fetch(uri);
        Format format = format(bytes);
        if (format == null) {
            throw new IOException("no PDF, PNG or ZPL at " + uri.getHost());
        }
        return new CarrierDocument(format, bytes);
    }

    /** By its first bytes: what a server calls it is often wrong. */
    static @Nullable Format format(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            return Format.PDF;
        }
        if (head.startsWith("\u0089PNG")) {
            return Format.PNG;
        }
        return head.stripLeading().startsWith("^XA") ? Format.ZPL : null;
    }

    private static URI checked(URI carrier, String address) throws IOException {
        try {
            URI uri = new URI(address);
            // a simulator on this machine names addresses on this machine
            if (uri.getHost() != null
                    && uri.getAuthority().equals(carrier.getAuthority())
                    && carrier.getScheme().equalsIgnoreCase(uri.getScheme())) {
                return uri;
            }
            if (uri.getHost() == null || !"https".equalsIgnoreCase(uri.getScheme())) {
                throw new IOException("address of the label is no https");
            }
            for (InetAddress ip : InetAddress.getAllByName(uri.getHost())) {
                if (ip.isLoopbackAddress()
                        || ip.isSiteLocalAddress()
                        || ip.isLinkLocalAddress()
                        || ip.isAnyLocalAddress()) {
                    throw new IOException("address of the label is inside our network");
                }
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new IOException("address of the label cannot be read", e);
        }
    }
}
