package org.stowage.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Actor;
import org.stowage.access.CurrentActor;
import org.stowage.kernel.KernelProblem;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Retrying;

/**
 * The warehouses, seen through the eyes of who asks: one that the current actor may not see is unknown, exactly as one that
 * does not exist. Every address of the API resolves its warehouse here.
 */
@ApplicationScoped
public class Warehouses {

    private final WarehouseRows rows;
    private final LocationSql locations;
    private final CurrentActor actor;

    public Warehouses(WarehouseRows rows, LocationSql locations, CurrentActor actor) {
        this.rows = rows;
        this.locations = locations;
        this.actor = actor;
    }

    /** @throws Problem missing-value; unknown-warehouse, also for another's */
    public Warehouse scoped(@Nullable String code) {
        if (code == null || code.isBlank()) {
            throw Problem.of(KernelProblem.MISSING_VALUE).at("/warehouse");
        }
        return scoped(actor.get(), code);
    }

    /** As {@link #scoped(String)}, for somebody who asked a moment ago. */
    public Warehouse scoped(Actor asker, String code) {
        return rows.byCode(code)
                .filter(w -> asker.maySee(w.id()))
                .orElseThrow(() -> Problem.of(SiteProblem.UNKNOWN_WAREHOUSE, code));
    }

    /** As {@link #scoped(String)}, for acts that need nothing more of it. */
    public WarehouseKey keyOf(String code) {
        return keyOf(actor.get(), code);
    }

    /**
     * The warehouse that a document's number names: {@code W1-O17} is of W1.
     *
     * @throws Problem unknown-warehouse, also for another's
     */
    public Warehouse ofNumber(String documentNo) {
        return find(documentNo).orElseThrow(() -> Problem.of(SiteProblem.UNKNOWN_WAREHOUSE, documentNo));
    }

    /** As {@link #ofNumber}, empty where the number names none that the current actor may see. */
    public Optional<Warehouse> find(String documentNo) {
        return named(documentNo, rows::byCode).filter(w -> actor.get().maySee(w.id()));
    }

    /** As {@link #scoped(Actor, String)}, for acts that need nothing more of it. */
    public WarehouseKey keyOf(Actor asker, String code) {
        return rows.keyOf(code)
                .filter(w -> asker.maySee(w.id()))
                .orElseThrow(() -> Problem.of(SiteProblem.UNKNOWN_WAREHOUSE, code));
    }

    /** As {@link #ofNumber}, for acts that need nothing more of it. */
    public WarehouseKey keyOfNumber(String documentNo) {
        return findKey(documentNo).orElseThrow(() -> Problem.of(SiteProblem.UNKNOWN_WAREHOUSE, documentNo));
    }

    /** As {@link #find}, for acts that need nothing more of it. */
    public Optional<WarehouseKey> findKey(String documentNo) {
        return named(documentNo, rows::keyOf).filter(w -> actor.get().maySee(w.id()));
    }

    private static <T> Optional<T> named(String documentNo, Function<String, Optional<T>> byCode) {
        String number = documentNo.strip().toUpperCase(Locale.ROOT);
        Optional<T> found = Optional.empty();
        // of W1-NORTH-O17 the warehouse W1-NORTH before W1
        for (int dash = number.lastIndexOf('-');
                dash > 0 && found.isEmpty();
                dash = number.lastIndexOf('-', dash - 1)) {
            found = byCode.apply(number.substring(0, dash));
        }
        return found;
    }

    /** Without a look at who asks: for ids that our own tables hold. @throws Problem unknown-warehouse */
    public Warehouse byId(long id) {
        return rows.findByIdOptional(id).orElseThrow(() -> Problem.of(SiteProblem.UNKNOWN_WAREHOUSE, id));
    }

    /** As {@link #byId}, for acts that need nothing more of it. */
    public WarehouseKey keyById(long id) {
        return rows.keyOf(id).orElseThrow(() -> Problem.of(SiteProblem.UNKNOWN_WAREHOUSE, id));
    }

    /** Those that the current actor may see, sorted by code. */
    public List<Warehouse> visible() {
        return visible(actor.get());
    }

    /** Those that somebody may see who asked a moment ago. */
    public List<Warehouse> visible(Actor asker) {
        return rows.sorted().stream().filter(w -> asker.maySee(w.id())).toList();
    }

    /**
     * Founds it with its virtual locations and one place of each kind that a newcomer needs at once; in simple mode with
     * the one location of its stock.
     */
    @Transactional
    @Retrying
    public Warehouse create(NewWarehouse asked) {
        check(asked);
        Warehouse made = new Warehouse(asked.code());
        made.describe(
                asked.name() == null ? asked.code() : asked.name(),
                asked.mode() == null ? Warehouse.Mode.FULL : asked.mode(),
                asked.timezone() == null ? ZoneOffset.UTC : ZoneId.of(asked.timezone()),
                asked.sender() == null ? Sender.UNKNOWN : asked.sender());
        rows.persistAndFlush(made);
        locations.furnish(made.id());
        shelve(made);
        return made;
    }

    /**
     * Simple to full and back moves no goods and no order: the same stock, promises and parcels go on in the other mode.
     *
     * @throws Problem unknown-warehouse, also for another's
     */
    @Transactional
    @Retrying
    public Warehouse change(NewWarehouse asked) {
        check(asked);
        Warehouse found = scoped(asked.code());
        found.describe(
                asked.name() == null ? found.name() : asked.name(),
                asked.mode() == null ? found.mode() : asked.mode(),
                asked.timezone() == null ? found.timezone() : ZoneId.of(asked.timezone()),
                asked.sender() == null ? found.sender() : asked.sender());
        shelve(found);
        return found;
    }

    /** Without a location to scan, one must be there for all goods. */
    private void shelve(Warehouse warehouse) {
        if (warehouse.mode() == Warehouse.Mode.SIMPLE) {
            locations.shelve(warehouse.id());
        }
    }

    private void check(NewWarehouse asked) {
        List<Problem.Fault> faults = asked.faults();
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
    }
}
