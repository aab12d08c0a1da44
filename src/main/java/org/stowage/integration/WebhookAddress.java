package org.stowage.integration;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * An address that Stowage may call: https anywhere in the public network, http and https on this machine. The name is looked
 * up once and the connection goes to exactly the address that was checked, so that a name that changes its mind between
 * look and leap leads nowhere.
 *
 * @param ip checked: public, or loopback where the host says loopback
 */
record WebhookAddress(URI uri, InetAddress ip) {

    /** @throws Problem webhook-malformed, webhook-https, webhook-private */
    static void check(String url) {
        parse(url);
    }

    /** @throws Problem webhook-private, webhook-unknown-host, and those of {@link #check} */
    static WebhookAddress resolve(String url) {
        URI uri = parse(url);
        try {
            InetAddress[] all = InetAddress.getAllByName(host(uri));
            for (InetAddress ip : all) {
                if (!isAllowed(uri, ip)) {
                    throw refused(url, IntegrationProblem.WEBHOOK_PRIVATE);
                }
            }
            return new WebhookAddress(uri, all[0]);
        } catch (UnknownHostException e) {
            throw refused(url, IntegrationProblem.WEBHOOK_UNKNOWN_HOST);
        }
    }

    int port() {
        return uri.getPort() > 0 ? uri.getPort() : isTls() ? 443 : 80;
    }

    boolean isTls() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    String host() {
        return host(uri);
    }

    String pathAndQuery() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static URI parse(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw refused(url, IntegrationProblem.WEBHOOK_MALFORMED);
        }
        if (uri.getHost() == null || uri.getScheme() == null || uri.getUserInfo() != null || url.length() > 2_000) {
            throw refused(url, IntegrationProblem.WEBHOOK_MALFORMED);
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && namesThisMachine(uri))) {
            throw refused(url, IntegrationProblem.WEBHOOK_HTTPS);
        }
        InetAddress literal = literal(host(uri));
        if (literal != null && !isAllowed(uri, literal)) {
            throw refused(url, IntegrationProblem.WEBHOOK_PRIVATE);
        }
        return uri;
    }

    private static String host(URI uri) {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    // an address written as numbers is known without asking anybody
    private static @Nullable InetAddress literal(String host) {
        if (!host.contains(":") && !host.matches("[0-9.]+")) {
            return null;
        }
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static boolean namesThisMachine(URI uri) {
        return Arrays.asList("localhost", "127.0.0.1", "::1").contains(host(uri).toLowerCase(Locale.ROOT));
    }

    static boolean isAllowed(URI uri, InetAddress ip) {
        if (ip.isLoopbackAddress()) {
            return namesThisMachine(uri);
        }
        byte[] bytes = ip.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean local =
                ip.isAnyLocalAddress() || ip.isLinkLocalAddress() || ip.isSiteLocalAddress() || ip.isMulticastAddress();
        if (ip instanceof Inet6Address) {
            // fc00::/7, 64:ff9b::/96, 2002::/16, 2001::/32 carry private or other addresses inside
            boolean inner = (first & 0xfe) == 0xfc
                    || (first == 0x00 && second == 0x64)
                    || (first == 0x20 && second == 0x02)
                    || (first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0)
                    || (first == 0x00 && second == 0x00);
            return !local && !inner;
        }
        // this network, carrier-grade NAT, protocol assignments, benchmarking, reserved
        boolean special = first == 0
                || first >= 240
                || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0)
                || (first == 198 && (second == 18 || second == 19));
        return !local && !special;
    }

    private static Problem refused(String url, IntegrationProblem why) {
        String shown = url.length() <= 100 ? url : url.substring(0, 100) + "…";
        return Problem.of(why, shown).at("/url");
    }
}
