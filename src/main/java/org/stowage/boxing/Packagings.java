package org.stowage.boxing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.stowage.catalog.CatalogProblem;
import org.stowage.catalog.Item;
import org.stowage.catalog.Items;
import org.stowage.catalog.Owners;
import org.stowage.kernel.AfterCommit;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;
import org.stowage.kernel.Violations;

/** The boxes, bags and envelopes of a warehouse, by the code that is printed behind {@code X-}. */
@ApplicationScoped
public class Packagings {

    /** Other processes change boxes too (an import of the command line); nobody waits longer than this to see it. */
    private static final long STALE_NANOS = 10_000_000_000L;

    private record Known(List<Packaging> boxes, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < STALE_NANOS;
        }
    }

    private final PackagingSql sql;
    private final Items items;
    private final Owners owners;
    private final Validator validator;
    private final AfterCommit afterCommit;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    Packagings(PackagingSql sql, Items items, Owners owners, Validator validator, AfterCommit afterCommit) {
        this.sql = sql;
        this.items = items;
        this.owners = owners;
        this.validator = validator;
        this.afterCommit = afterCommit;
    }

    /** Also those that are out of use, the smallest first; as they are in the database. */
    @Transactional
    public List<Packaging> all(long warehouseId) {
        return sql.all(warehouseId);
    }

    /** Those that can be taken; kept in memory for some seconds, because every parcel asks. */
    public List<Packaging> usable(long warehouseId) {
        return remembered(warehouseId).stream().filter(Packaging::active).toList();
    }

    /** @param code with or without {@code X-}, in any case of letters */
    public Optional<Packaging> find(long warehouseId, String code) {
        String key = key(code);
        return remembered(warehouseId).stream()
                .filter(box -> box.code().equals(key))
                .findFirst();
    }

    /**
     * The code under which a box that is taken is noted. A warehouse that keeps no list of its boxes takes every code.
     *
     * @throws Problem unknown-box naming those that are there; box-inactive
     */
    public String taken(long warehouseId, String code) {
        if (remembered(warehouseId).isEmpty()) {
            return key(code);
        }
        Packaging box = find(warehouseId, code)
                .orElseThrow(() -> Problem.of(
                        BoxingProblem.UNKNOWN_BOX,
                        "X-" + key(code),
                        usable(warehouseId).stream().map(Packaging::label).collect(Collectors.joining(", "))));
        if (!box.active()) {
            throw Problem.of(BoxingProblem.BOX_INACTIVE, box.label());
        }
        return box.code();
    }

    /** All that is wrong with a box as it is asked for; none: {@link #keep} takes it. */
    @Transactional
    public List<Problem.Fault> faults(NewPackaging asked) {
        List<Problem.Fault> faults = new ArrayList<>(Violations.faults(validator.validate(asked)));
        String sku = asked.sku();
        if (sku != null && !sku.isBlank() && items.bySku(sku).isEmpty()) {
            faults.add(Problem.fault("/sku", BoxingProblem.UNKNOWN_SUPPLY, sku));
        }
        String owner = asked.owner();
        if (owner != null && !owner.isBlank() && owners.find(owner).isEmpty()) {
            faults.add(Problem.fault("/owner", CatalogProblem.UNKNOWN_OWNER, owner));
        }
        return faults;
    }

    /** @throws Problem naming every fault; unknown-supply: the consumable's sku; unknown-owner */
    @Transactional
    @Retrying
    public Packaging keep(long warehouseId, NewPackaging asked, long actorId) {
        List<Problem.Fault> faults = faults(asked);
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        String sku = asked.sku();
        Long item = sku == null || sku.isBlank()
                ? null
                : items.bySku(sku).map(Item::id).orElseThrow();
        sql.keep(warehouseId, asked, item, owners.idOf(asked.owner()), actorId);
        known.remove(warehouseId);
        afterCommit.run(() -> known.remove(warehouseId));
        return sql.all(warehouseId).stream()
                .filter(box -> box.code().equals(asked.key()))
                .findFirst()
                .orElseThrow();
    }

    private List<Packaging> remembered(long warehouseId) {
        Known held = known.get(warehouseId);
        if (held == null || !held.isFresh()) {
            held = new Known(sql.all(warehouseId), System.nanoTime());
            known.put(warehouseId, held);
        }
        return held.boxes();
    }

    private static String key(String code) {
        String key = code.strip().toUpperCase(Locale.ROOT);
        return key.startsWith("X-") ? key.substring(2) : key;
    }
}
