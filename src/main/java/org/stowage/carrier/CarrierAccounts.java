package org.stowage.carrier;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/** Our accounts at the carriers. Their credentials are kept encrypted, and leave this room towards the carrier only. */
@ApplicationScoped
public class CarrierAccounts {

    private static final Logger LOG = Logger.getLogger(CarrierAccounts.class);

    private final AccountSql sql;
    private final AccountSecrets secrets;
    private final List<CarrierLink> links;
    private final Audit audit;

    CarrierAccounts(AccountSql sql, AccountSecrets secrets, @All List<CarrierLink> links, Audit audit) {
        this.sql = sql;
        this.secrets = secrets;
        this.links = links;
        this.audit = audit;
    }

    LinkTraits traits(Carrier carrier) {
        return links.stream()
                .filter(link -> link.kind().equals(carrier.kind()))
                .findFirst()
                .map(CarrierLink::traits)
                .orElse(LinkTraits.OWN);
    }

    /**
     * @param warehouseId where the consignment starts
     * @throws Problem account-incomplete, naming what is missing
     */
    @Transactional
    public CarrierAccount of(long warehouseId, Carrier carrier) {
        LinkTraits traits = traits(carrier);
        if (!traits.isCalled()) {
            return new CarrierAccount(warehouseId, carrier);
        }
        AccountView view = view(carrier);
        if (!view.isComplete() || view.address() == null) {
            throw Problem.of(CarrierProblem.ACCOUNT_INCOMPLETE, carrier.code(), String.join(", ", view.missing()));
        }
        Map<String, String> values = new HashMap<>(view.settings());
        values.putAll(secrets.open(row(carrier)));
        traits.fields().forEach(field -> {
            if (field.usual() != null) {
                values.putIfAbsent(field.name(), field.usual());
            }
        });
        return new CarrierAccount(warehouseId, carrier, URI.create(view.address()), values);
    }

    /** One of its secrets alone: an account need not be complete for it. */
    @Transactional
    Optional<String> secret(Carrier carrier, String name) {
        return Optional.ofNullable(secrets.openOrEmpty(row(carrier)).secrets().get(name));
    }

    /** What may be shown of it. */
    @Transactional
    public AccountView view(Carrier carrier) {
        return view(carrier, row(carrier));
    }

    /** By the carrier's id. */
    @Transactional
    Map<Long, AccountView> views(List<Carrier> carriers) {
        Map<Long, AccountSql.Row> rows =
                sql.all().stream().collect(Collectors.toMap(AccountSql.Row::carrierId, Function.identity()));
        return carriers.stream()
                .collect(Collectors.toMap(
                        Carrier::id, carrier -> view(carrier, rows.getOrDefault(carrier.id(), none(carrier)))));
    }

    private AccountView view(Carrier carrier, AccountSql.Row row) {
        LinkTraits traits = traits(carrier);
        Map<String, String> open = secrets.texts(row.settings());
        AccountSecrets.Opened opened = secrets.openOrEmpty(row);
        List<String> kept = List.copyOf(opened.secrets().keySet());
        List<String> missing = traits.fields().stream()
                .filter(field -> field.usual() == null)
                .map(LinkTraits.Field::name)
                .filter(name -> !open.containsKey(name) && !kept.contains(name))
                .toList();
        return new AccountView(
                row.endpoint(), row.sandbox(), address(traits, row), open, kept, missing, opened.fault());
    }

    private static @Nullable String address(LinkTraits traits, AccountSql.Row row) {
        if (row.endpoint() != null) {
            return row.endpoint();
        }
        return row.sandbox() ? traits.sandbox() : traits.production();
    }

    /**
     * Sets or changes the account. Audited by the names of what changed, never by its values.
     *
     * @throws Problem account-field-unknown, endpoint-not-allowed, no-sandbox: all at once; key-unusable
     */
    @Transactional
    @Retrying
    public AccountView put(Carrier carrier, NewAccount asked, long operatorId) {
        LinkTraits traits = traits(carrier);
        AccountChecks.check(traits, asked);
        AccountSql.Row before = row(carrier);
        Map<String, String> open = new TreeMap<>();
        boolean stays = AccountChecks.isSameHost(address(traits, before), AccountChecks.endpoint(asked));
        // whoever may change the address must not have the secrets of others sent there
        Map<String, String> sealed =
                new TreeMap<>(stays ? secrets.openOrEmpty(before).secrets() : Map.of());
        asked.values().forEach((name, value) -> {
            boolean secret = traits.field(name).orElseThrow().secret();
            if (value != null && !value.isBlank()) {
                (secret ? sealed : open).put(name, value.strip());
            } else if (secret && value != null) {
                sealed.remove(name);
            }
        });
        boolean sandbox = Boolean.TRUE.equals(asked.sandbox());
        sql.put(
                new AccountSql.Row(
                        carrier.id(),
                        AccountChecks.endpoint(asked),
                        sandbox,
                        secrets.written(open),
                        sealed.isEmpty() && stays ? unopened(before) : sealed(carrier, sealed)),
                operatorId);
        audit.record(
                Audit.HOUSE,
                operatorId,
                "carrier.account",
                carrier.code(),
                Map.of("fields", List.copyOf(asked.values().keySet()), "sandbox", sandbox));
        return view(carrier);
    }

    /** What another key opens is kept for it, until something is entered instead. */
    private String unopened(AccountSql.Row before) {
        return secrets.openOrEmpty(before).fault() == null ? "" : before.secrets();
    }

    private String sealed(Carrier carrier, Map<String, String> texts) {
        try {
            return secrets.seal(carrier.id(), texts);
        } catch (IllegalStateException e) {
            LOG.errorf("account of carrier %s: %s", carrier.code(), e.getMessage());
            throw Problem.of(CarrierProblem.KEY_UNUSABLE);
        }
    }

    private AccountSql.Row row(Carrier carrier) {
        return sql.get(carrier.id()).orElseGet(() -> none(carrier));
    }

    private static AccountSql.Row none(Carrier carrier) {
        return new AccountSql.Row(carrier.id(), null, false, "{}", "");
    }
}
