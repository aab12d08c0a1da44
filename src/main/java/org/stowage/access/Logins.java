package org.stowage.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Problem;

/**
 * Opens sessions: by login and password, or at a shared station by badge and PIN (the second way in, throttled alike and
 * with a shorter rest). An unknown login answers the same, after the same time, as a wrong password.
 */
@ApplicationScoped
class Logins {

    private record Known(long id, @Nullable String hash) {}

    private final OperatorRows rows;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Sessions sessions;
    private final Audit audit;

    Logins(OperatorRows rows, Passwords passwords, Throttle throttle, Sessions sessions, Audit audit) {
        this.rows = rows;
        this.passwords = passwords;
        this.throttle = throttle;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** @return the cookie's value @throws Problem login-refused, too-many-tries */
    String byPassword(String login, String password, String address) {
        return open(
                login,
                password,
                address,
                false,
                () -> rows.byLogin(login)
                        .filter(o -> o.disabledAt() == null)
                        .map(o -> new Known(o.id(), o.passwordHash())));
    }

    /** @return the cookie's value @throws Problem login-refused, too-many-tries */
    String byBadge(String badge, String pin, String address) {
        return open(
                badge,
                pin,
                address,
                true,
                () -> rows.byBadge(badge).filter(o -> o.disabledAt() == null).map(o -> new Known(o.id(), o.pinHash())));
    }

    // no transaction around the hashing: it is slow on purpose, and a connection is dear
    private String open(
            String account,
            String secret,
            String address,
            boolean shared,
            java.util.function.Supplier<Optional<Known>> lookUp) {
        String key = account.strip().toLowerCase(Locale.ROOT);
        throttle.check(key, address);
        Optional<Known> known = QuarkusTransaction.requiringNew().call(lookUp::get);
        if (!passwords.matches(secret, known.map(Known::hash).orElse(null))) {
            throttle.failed(key, address);
            QuarkusTransaction.requiringNew()
                    .run(() -> audit.record(
                            Audit.HOUSE,
                            known.map(Known::id).orElse(0L),
                            "login.refused",
                            known.isPresent() ? "operator" : "unknown",
                            Map.of("address", address)));
            throw Problem.of(AccessProblem.LOGIN_REFUSED);
        }
        throttle.succeeded(key, address);
        return sessions.open(known.orElseThrow().id(), shared);
    }
}
