package org.stowage.carrier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Credentials between the database, where they are sealed, and the call that needs them. */
@ApplicationScoped
class AccountSecrets {

    private static final Logger LOG = Logger.getLogger(AccountSecrets.class);
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    /** Sealed with another key, or changed. */
    private static final String LOST = "secrets-lost";
    /** The key is malformed, or its file cannot be read. */
    static final String UNUSABLE = "key-unusable";

    private final AccountSql sql;
    private final ObjectMapper json;
    private final Optional<String> home;
    private final Optional<String> current;
    private final Optional<String> old;
    private @Nullable SecretBox box;

    AccountSecrets(
            AccountSql sql,
            ObjectMapper json,
            @ConfigProperty(name = "stowage.home") Optional<String> home,
            @ConfigProperty(name = "stowage.secret-key") Optional<String> current,
            @ConfigProperty(name = "stowage.secret-key-old") Optional<String> old) {
        this.sql = sql;
        this.json = json;
        this.home = home;
        this.current = current;
        this.old = old;
    }

    /** A changed key takes hold at the start, so that the old one can be thrown away. */
    @Transactional
    void start(@Observes StartupEvent event) {
        for (AccountSql.Row row : sql.all()) {
            try {
                if (!row.secrets().isEmpty() && box().isOld(row.secrets())) {
                    String anew = seal(row.carrierId(), open(row));
                    sql.reseal(row.carrierId(), row.secrets(), anew);
                }
            } catch (IllegalStateException | IllegalArgumentException e) {
                // the house works on: its page says that the account must be entered again
                LOG.errorf("account of carrier %d: %s", row.carrierId(), e.getMessage());
            }
        }
    }

    /**
     * What can be shown and entered anew without the key.
     *
     * @param fault why they cannot be opened, {@link #LOST} or {@link #UNUSABLE}; null: they are open
     */
    record Opened(Map<String, String> secrets, @Nullable String fault) {}

    Opened openOrEmpty(AccountSql.Row row) {
        try {
            return new Opened(open(row), null);
        } catch (IllegalStateException | IllegalArgumentException e) {
            return new Opened(Map.of(), hasKey() ? LOST : UNUSABLE);
        }
    }

    private boolean hasKey() {
        try {
            return box() != null;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** @throws IllegalStateException the key is not here any more */
    Map<String, String> open(AccountSql.Row row) {
        return row.secrets().isEmpty() ? Map.of() : texts(box().open(row.secrets(), name(row.carrierId())));
    }

    /** @throws IllegalStateException the key cannot be used */
    String seal(long carrierId, Map<String, String> secrets) {
        return secrets.isEmpty() ? "" : box().seal(written(secrets), name(carrierId));
    }

    Map<String, String> texts(String text) {
        try {
            return json.readValue(text, TEXTS);
        } catch (JsonProcessingException e) {
            // the message of the parser quotes the text
            throw new IllegalStateException("account is no JSON");
        }
    }

    String written(Map<String, String> texts) {
        try {
            return json.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(long carrierId) {
        return "carrier_account " + carrierId;
    }

    /** Made when the first credentials come: a house without any has no key to keep. */
    private synchronized SecretBox box() {
        if (box == null) {
            Path place = home.map(Path::of).orElseGet(() -> Path.of(System.getProperty("user.home"), ".stowage"));
            try {
                box = new SecretBox(SecretKeys.of(current, old, place));
            } catch (IOException | IllegalArgumentException e) {
                throw new IllegalStateException("the secret key cannot be used: " + e.getMessage(), e);
            }
        }
        return box;
    }
}
