package org.stowage.carrier;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/** What may be entered as an account: all faults at once. */
final class AccountChecks {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private AccountChecks() {}

    static void check(LinkTraits traits, NewAccount asked) {
        List<Problem.Fault> faults = new ArrayList<>();
        asked.values().keySet().stream()
                .filter(name -> traits.field(name).isEmpty())
                .map(name -> Problem.fault("/values/" + name, CarrierProblem.ACCOUNT_FIELD_UNKNOWN, name))
                .forEach(faults::add);
        String endpoint = endpoint(asked);
        if (endpoint != null && !isAllowed(endpoint)) {
            faults.add(Problem.fault("/endpoint", CarrierProblem.ENDPOINT_NOT_ALLOWED, endpoint));
        }
        if (Boolean.TRUE.equals(asked.sandbox()) && traits.sandbox() == null && endpoint == null) {
            faults.add(Problem.fault("/sandbox", CarrierProblem.NO_SANDBOX));
        }
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
    }

    static @Nullable String endpoint(NewAccount asked) {
        return asked.endpoint() == null || asked.endpoint().isBlank()
                ? null
                : asked.endpoint().strip();
    }

    /** Whether secrets entered for one address may be sent to another: what a carrier published is its own. */
    static boolean isSameHost(@Nullable String before, @Nullable String entered) {
        return entered == null
                || before != null
                        && URI.create(before)
                                .getAuthority()
                                .equalsIgnoreCase(URI.create(entered).getAuthority());
    }

    /** https, or a simulator on this machine: credentials go over no other line. */
    static boolean isAllowed(String endpoint) {
        try {
            URI uri = new URI(endpoint);
            String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            boolean plain = uri.getUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            return plain
                    && !host.isEmpty()
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(host));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
