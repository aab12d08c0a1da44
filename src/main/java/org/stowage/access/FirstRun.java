package org.stowage.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Texts;

/**
 * The first start on an empty database. There is no default password: either the settings bring a token, which becomes an
 * administrator's API token, or a secret is printed, with which the first administrator is made once, within a day.
 */
@ApplicationScoped
class FirstRun {

    private static final Logger LOG = Logger.getLogger("org.stowage.first-run");
    private static final int SHORTEST_TOKEN = 32;
    private static final String THROTTLE_ACCOUNT = "first-run";

    private final FirstRunSql sql;
    private final Operators operators;
    private final TokenSql tokens;
    private final Throttle throttle;
    private final Optional<String> bootstrapToken;
    private final int port;

    FirstRun(
            FirstRunSql sql,
            Operators operators,
            TokenSql tokens,
            Throttle throttle,
            @ConfigProperty(name = "stowage.bootstrap-token") Optional<String> bootstrapToken,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.sql = sql;
        this.operators = operators;
        this.tokens = tokens;
        this.throttle = throttle;
        this.bootstrapToken = bootstrapToken;
        this.port = port;
    }

    void start(@Observes StartupEvent started) {
        if (bootstrapToken.isPresent() && bootstrapToken.get().length() < SHORTEST_TOKEN) {
            throw new IllegalStateException("STOWAGE_BOOTSTRAP_TOKEN needs %d characters".formatted(SHORTEST_TOKEN));
        }
        QuarkusTransaction.requiringNew().run(() -> {
            if (!sql.lockEmptyHouse()) {
                return;
            }
            if (bootstrapToken.isPresent()) {
                long id = create("bootstrap", "Bootstrap", null, "en");
                tokens.add(id, "bootstrap", Secrets.hash(bootstrapToken.get()), null);
            } else {
                String secret = Secrets.fresh();
                sql.keep(Secrets.hash(secret));
                // behind a # it stays in the browser: no server, proxy or referrer ever sees it
                String address = "http://127.0.0.1:" + port + "/first-run#" + secret;
                LOG.warn(Texts.of("access", "first-run-secret", Locale.getDefault(), address));
            }
        });
    }

    /** Whether the first administrator is still to be made. */
    boolean isOpen() {
        return QuarkusTransaction.requiringNew().call(sql::isEmptyHouse);
    }

    /** @throws Problem first-run-over for a wrong secret as well */
    void administrator(LoginResource.FirstAdministrator asked, String address) {
        throttle.check(THROTTLE_ACCOUNT, address);
        boolean done = QuarkusTransaction.requiringNew().call(() -> {
            if (!sql.lockEmptyHouse() || !sql.take(Secrets.hash(asked.secret()))) {
                return false;
            }
            create(asked.login(), asked.name(), asked.password(), asked.language() == null ? "en" : asked.language());
            return true;
        });
        if (!done) {
            throttle.failed(THROTTLE_ACCOUNT, address);
            throw Problem.of(AccessProblem.FIRST_RUN_OVER);
        }
    }

    private long create(
            String login, String name, @org.jspecify.annotations.Nullable String password, String language) {
        return operators.create(
                Actor.SYSTEM,
                new NewOperator(login, name, password, null, null, language, Set.of(Role.ADMINISTRATOR), null, null));
    }
}
