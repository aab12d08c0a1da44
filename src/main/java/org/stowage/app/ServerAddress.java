package org.stowage.app;

import java.net.URI;
import java.util.Locale;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Texts;

/** Where an agent looks for its service. */
final class ServerAddress {

    private ServerAddress() {}

    /** @throws Problem no address of a service, or one where the token could be read on its way */
    static URI of(String written) {
        URI address;
        try {
            address = URI.create(written);
        } catch (IllegalArgumentException e) {
            throw refused("agent.no-server", written);
        }
        boolean plain = "http".equals(address.getScheme());
        if (address.getHost() == null || !plain && !"https".equals(address.getScheme())) {
            throw refused("agent.no-server", written);
        }
        if (plain && !address.getHost().matches("localhost|127\\..*|\\[::1]")) {
            throw refused("agent.plain-http", address.getHost());
        }
        return address;
    }

    static Problem refused(String key, Object... arguments) {
        return Problem.of(AppProblem.AGENT_NOT_POSSIBLE, Texts.of("agent", key, Locale.getDefault(), arguments));
    }
}
