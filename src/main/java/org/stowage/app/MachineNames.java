package org.stowage.app;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What other hosts of the warehouse call this machine: its name, the name with {@code .local} (multicast DNS), every
 * address of its network cards, and what the settings add (a name in the DNS, the address of a container's host).
 *
 * @param host the machine's own name
 * @param names sorted; with localhost
 * @param addresses sorted; IPv4 and IPv6; with the loopback
 * @param best where others most likely reach it
 */
record MachineNames(String host, Set<String> names, Set<String> addresses, String best) {

    private static final Pattern DNS =
            Pattern.compile("[a-z0-9]([a-z0-9_-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9_-]*[a-z0-9])?)*");
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    /** Network cards of containers and virtual machines, which other hosts do not reach. */
    private static final Pattern INNER = Pattern.compile("(docker|br-|veth|virbr|vmnet|cni|podman|tun|utun).*");

    private static final int IP_ADDRESS = 7;

    /** @param more names and addresses, with commas between them; may be empty */
    static MachineNames now(String more) {
        List<String> added = Stream.of(more.split(","))
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .filter(each -> isAddress(each) || DNS.matcher(each).matches())
                .toList();
        List<InetAddress> cards = cards();
        String host = ownName();
        Set<String> names = new TreeSet<>(List.of("localhost", host));
        if (!host.equals("localhost")) {
            names.add(host.split("\\.")[0] + ".local");
        }
        Set<String> addresses = new TreeSet<>(List.of("127.0.0.1", text(v6Loopback())));
        cards.forEach(card -> addresses.add(text(card)));
        added.forEach(each -> (isAddress(each) ? addresses : names).add(isAddress(each) ? canonical(each) : each));
        String best = Stream.concat(added.stream(), bestOf(cards).stream())
                .findFirst()
                .orElse(host);
        return new MachineNames(host, names, addresses, best);
    }

    /** Whether a browser may have come here under this name. */
    boolean has(String hostOfAddress) {
        String plain = hostOfAddress.replaceAll("^\\[|]$", "").toLowerCase(Locale.ROOT);
        return names.contains(plain) || isAddress(plain) && addresses.contains(canonical(plain));
    }

    /** Whether this is a name for the machine that nobody else can use. */
    boolean isLoopback(String hostOfAddress) {
        String plain = hostOfAddress.replaceAll("^\\[|]$", "").toLowerCase(Locale.ROOT);
        return plain.equals("localhost")
                || plain.startsWith("127.")
                || canonical(plain).equals(text(v6Loopback()));
    }

    /** Whether the certificate names all these and nothing else. */
    boolean areNamedBy(X509Certificate certificate) {
        Collection<List<?>> alternatives;
        try {
            alternatives = certificate.getSubjectAlternativeNames();
        } catch (CertificateParsingException e) {
            return false;
        }
        Set<String> found = new TreeSet<>();
        for (List<?> each : alternatives == null ? List.<List<?>>of() : alternatives) {
            String value = String.valueOf(each.get(1));
            found.add(Integer.valueOf(IP_ADDRESS).equals(each.get(0)) ? canonical(value) : value);
        }
        Set<String> wanted = new TreeSet<>(names);
        wanted.addAll(addresses);
        return found.equals(wanted);
    }

    /** As a URL wants it: IPv6 in brackets. */
    static String inUrl(String hostOrAddress) {
        return hostOrAddress.contains(":") ? "[" + hostOrAddress + "]" : hostOrAddress;
    }

    private static boolean isAddress(String text) {
        return IPV4.matcher(text).matches() || text.contains(":");
    }

    /** @return the text itself where it is none */
    private static String canonical(String address) {
        try {
            return text(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static String text(InetAddress address) {
        return address.getHostAddress().replaceAll("%.*$", "");
    }

    private static Optional<String> bestOf(List<InetAddress> cards) {
        List<InetAddress> v4 =
                cards.stream().filter(Inet4Address.class::isInstance).toList();
        return Stream.of(v4.stream().filter(InetAddress::isSiteLocalAddress), v4.stream(), cards.stream())
                .flatMap(each -> each)
                .findFirst()
                .map(MachineNames::text);
    }

    /** Those that other hosts may reach, the cards of containers last. */
    private static List<InetAddress> cards() {
        List<InetAddress> outer = new ArrayList<>();
        List<InetAddress> inner = new ArrayList<>();
        try {
            for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
                if (card.isUp() && !card.isLoopback()) {
                    boolean hidden = INNER.matcher(card.getName()).matches();
                    card.inetAddresses()
                            .filter(address -> !address.isLinkLocalAddress() && !address.isLoopbackAddress())
                            .forEach((hidden ? inner : outer)::add);
                }
            }
        } catch (SocketException e) {
            return List.of();
        }
        outer.addAll(inner);
        return outer;
    }

    private static String ownName() {
        try {
            String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            return DNS.matcher(name).matches() && !isAddress(name) ? name : "localhost";
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static InetAddress v6Loopback() {
        try {
            return InetAddress.getByName("::1");
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
