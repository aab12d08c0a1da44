package org.stowage.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/** The carriers of the house and which of them takes an order. */
@ApplicationScoped
public class Carriers {

    private static final String OWN = "OWN";

    private final CarrierSql sql;

    Carriers(CarrierSql sql) {
        this.sql = sql;
    }

    @Transactional
    public List<Carrier> all() {
        return sql.all();
    }

    /** @throws Problem carrier-unknown */
    @Transactional
    public Carrier get(String code) {
        return sql.byCode(code).orElseThrow(() -> Problem.of(CarrierProblem.CARRIER_UNKNOWN, code, known()));
    }

    @Transactional
    public Carrier get(long id) {
        return sql.get(id).orElseThrow(() -> Problem.of(KernelProblem.NOT_FOUND, "carrier " + id));
    }

    /**
     * The carrier that the order names, else the standard one, else the only one.
     *
     * @throws Problem no-carrier, carrier-unknown or carrier-not-chosen: each says the way out
     */
    @Transactional
    public Carrier choose(@Nullable String asked) {
        if (asked != null && !asked.isBlank()) {
            return get(asked);
        }
        List<Carrier> all = sql.all();
        if (all.isEmpty()) {
            throw Problem.of(CarrierProblem.NO_CARRIER);
        }
        if (all.size() == 1) {
            return all.getFirst();
        }
        return all.stream()
                .filter(Carrier::standard)
                .findFirst()
                .orElseThrow(() -> Problem.of(CarrierProblem.CARRIER_NOT_CHOSEN, known()));
    }

    /** @throws Problem carrier-exists, range-invalid, range-overlaps */
    @Transactional
    @Retrying
    public Carrier create(NewCarrier carrier) {
        if (sql.byCode(carrier.code()).isPresent()) {
            throw Problem.of(CarrierProblem.CARRIER_EXISTS, carrier.code()).at("/code");
        }
        long id = sql.insert(
                carrier.code().toUpperCase(Locale.ROOT),
                carrier.name(),
                carrier.kind() == null ? "range" : carrier.kind(),
                carrier.label(),
                Boolean.TRUE.equals(carrier.standard()));
        if (carrier.ranges() != null) {
            carrier.ranges().forEach(range -> addRange(id, range));
        }
        return get(id);
    }

    /**
     * For a house without a contract yet: numbers of its own, so that a label can be printed at once. Nothing where the house
     * has a carrier.
     */
    @Transactional
    @Retrying
    public void ownNumbers(String name) {
        if (sql.all().isEmpty()) {
            create(new NewCarrier(
                    OWN,
                    name,
                    null,
                    null,
                    true,
                    List.of(new NewCarrier.NewRange(OWN, "", 8, "mod10", 1L, 99_999_999L))));
        }
    }

    @Transactional
    @Retrying
    Carrier addRange(String code, NewCarrier.NewRange range) {
        Carrier carrier = get(code);
        addRange(carrier.id(), range);
        return carrier;
    }

    private void addRange(long carrierId, NewCarrier.NewRange range) {
        range.checked();
        if (sql.overlaps(range.head(), range.tail(), range.digits(), range.check(), range.from(), range.to())) {
            throw Problem.of(CarrierProblem.RANGE_OVERLAPS, range.from(), range.to())
                    .at("/ranges");
        }
        sql.insertRange(carrierId, range);
    }

    private String known() {
        return String.join(", ", sql.all().stream().map(Carrier::code).toList());
    }
}
