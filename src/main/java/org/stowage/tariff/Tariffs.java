package org.stowage.tariff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.carrier.Carrier;
import org.stowage.carrier.CarrierProblem;
import org.stowage.carrier.Carriers;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.kernel.Retrying;
import org.stowage.site.SiteProblem;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** The cost tables. Of the house, or of a warehouse that the current actor may see; every change is audited. */
@ApplicationScoped
@Transactional
@Retrying
public class Tariffs {

    /** What became of the books. */
    public enum Change {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    public record Written(long id, Change change) {}

    private final TariffSql sql;
    private final TariffBooks books;
    private final Carriers carriers;
    private final Warehouses warehouses;
    private final Audit audit;
    private final ObjectMapper json;

    Tariffs(
            TariffSql sql,
            TariffBooks books,
            Carriers carriers,
            Warehouses warehouses,
            Audit audit,
            ObjectMapper json) {
        this.sql = sql;
        this.books = books;
        this.carriers = carriers;
        this.warehouses = warehouses;
        this.audit = audit;
        this.json = json;
    }

    /** Those of the house and of the warehouses that the reader sees. */
    public List<Tariff> visible() {
        List<Long> seen = seen();
        return books.asWritten().tariffs().stream()
                .filter(tariff -> tariff.warehouseId() == null || seen.contains(tariff.warehouseId()))
                .toList();
    }

    /** @throws Problem tariff-unknown, also for another warehouse's */
    public Tariff get(long id) {
        return visible().stream()
                .filter(tariff -> tariff.id() == id)
                .findFirst()
                .orElseThrow(() -> Problem.of(TariffProblem.TARIFF_UNKNOWN, id));
    }

    /** Everything that {@link #keep} would refuse. */
    public List<Fault> faults(CostTable asked) {
        List<Fault> faults = new ArrayList<>();
        List<String> known = carriers.all().stream().map(Carrier::code).toList();
        Optional<String> code =
                known.stream().filter(asked.carrier()::equalsIgnoreCase).findFirst();
        if (code.isEmpty()) {
            faults.add(Problem.fault(
                    "/carrier", CarrierProblem.CARRIER_UNKNOWN, asked.carrier(), String.join(", ", known)));
        }
        String at = asked.warehouse();
        Optional<Warehouse> house = warehouses.visible().stream()
                .filter(seen -> seen.code().equalsIgnoreCase(at))
                .findFirst();
        if (at != null && house.isEmpty()) {
            faults.add(Problem.fault("/warehouse", SiteProblem.UNKNOWN_WAREHOUSE, at));
        }
        CostTable table = asked.of(
                code.orElse(asked.carrier()), house.map(Warehouse::code).orElse(at));
        faults.addAll(CostTableCheck.faults(table));
        otherCurrency(table, house.map(Warehouse::id).orElse(null), faults);
        return faults;
    }

    /**
     * In the place of the one of the same carrier, service, warehouse and first day.
     *
     * @throws Problem naming every fault; carrier-unknown, unknown-warehouse
     */
    public Written keep(CostTable asked, long actorId) {
        String code = asked.warehouse();
        Warehouse house = code == null ? null : warehouses.scoped(code);
        List<Fault> faults = faults(asked);
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        Carrier carrier = carriers.get(asked.carrier());
        Long warehouseId = house == null ? null : Long.valueOf(house.id());
        CostTable table = asked.of(carrier.code(), house == null ? null : house.code());
        Optional<Tariff> before = books.asWritten().tariffs().stream()
                .filter(tariff -> tariff.table().isInPlaceOf(table))
                .findFirst();
        if (before.isPresent() && before.get().table().equals(table)) {
            return new Written(before.get().id(), Change.UNCHANGED);
        }
        TariffSql.Kept kept = sql.keep(table, carrier.id(), warehouseId, table.begins(), written(table), actorId);
        books.changed();
        audit.record(
                warehouseId == null ? Audit.HOUSE : warehouseId,
                actorId,
                "tariff.keep",
                table.title(),
                Map.of("id", kept.id(), "new", kept.isNew()));
        return new Written(kept.id(), kept.isNew() ? Change.CREATED : Change.UPDATED);
    }

    /** @throws Problem tariff-unknown */
    public void remove(long id, long actorId) {
        TariffSql.Removed removed =
                sql.removeTariff(id, seen()).orElseThrow(() -> Problem.of(TariffProblem.TARIFF_UNKNOWN, id));
        books.changed();
        long at = Objects.requireNonNullElse(removed.warehouseId(), Audit.HOUSE);
        audit.record(at, actorId, "tariff.remove", removed.title(), Map.of("id", id));
    }

    private List<Long> seen() {
        return warehouses.visible().stream().map(Warehouse::id).toList();
    }

    /** Prices are compared, never converted. */
    private void otherCurrency(CostTable table, @Nullable Long warehouseId, List<Fault> faults) {
        books.asWritten().tariffs().stream()
                .filter(other -> !other.table().isInPlaceOf(table)
                        && (warehouseId == null
                                || other.warehouseId() == null
                                || warehouseId.equals(other.warehouseId()))
                        && !other.table().currency().equals(table.currency()))
                .findFirst()
                .ifPresent(other -> faults.add(Problem.fault(
                        "/currency",
                        TariffProblem.CURRENCY_DIFFERS,
                        table.currency(),
                        other.table().title(),
                        other.table().currency())));
    }

    private String written(CostTable table) {
        try {
            return json.writeValueAsString(table);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
