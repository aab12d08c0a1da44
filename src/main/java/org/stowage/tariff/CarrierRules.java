package org.stowage.tariff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stowage.access.Audit;
import org.stowage.carrier.Carriers;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Problem.Fault;
import org.stowage.kernel.Retrying;
import org.stowage.site.Warehouse;
import org.stowage.site.Warehouses;

/** Who may not, or must, take which parcels: of the house, or of a warehouse. Every change is audited. */
@ApplicationScoped
@Transactional
@Retrying
public class CarrierRules {

    private final TariffSql sql;
    private final TariffBooks books;
    private final Carriers carriers;
    private final Warehouses warehouses;
    private final Audit audit;
    private final ObjectMapper json;

    CarrierRules(
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
    public List<CarrierRule> visible() {
        List<Long> seen = warehouses.visible().stream().map(Warehouse::id).toList();
        return books.asWritten().rules().stream()
                .filter(kept -> kept.warehouseId() == null || seen.contains(kept.warehouseId()))
                .map(KeptRule::rule)
                .toList();
    }

    /**
     * In the place of the one of the same code.
     *
     * @throws Problem naming every fault; carrier-unknown, unknown-warehouse
     */
    public CarrierRule keep(CarrierRule asked, long actorId) {
        Long warehouseId = warehouse(asked.warehouse());
        if (asked.carrier() != null) {
            carriers.get(asked.carrier());
        }
        List<Fault> faults = RuleCheck.faults(asked);
        if (!faults.isEmpty()) {
            throw Problem.all(faults);
        }
        String text = written(asked);
        sql.keep(asked, warehouseId, text, actorId);
        note(warehouseId, actorId, "carrier-rule.keep", asked.code(), Map.of("rule", text));
        return asked;
    }

    /** @throws Problem rule-unknown */
    public void remove(String code, @Nullable String warehouse, long actorId) {
        Long warehouseId = warehouse(warehouse);
        if (!sql.removeRule(code, warehouseId)) {
            throw Problem.of(TariffProblem.RULE_UNKNOWN, code);
        }
        note(warehouseId, actorId, "carrier-rule.remove", code, Map.of());
    }

    private @Nullable Long warehouse(@Nullable String code) {
        return code == null || code.isBlank()
                ? null
                : Long.valueOf(warehouses.scoped(code).id());
    }

    private void note(@Nullable Long warehouseId, long actorId, String act, String code, Map<String, ?> detail) {
        books.changed();
        audit.record(Objects.requireNonNullElse(warehouseId, Audit.HOUSE), actorId, act, code, detail);
    }

    private String written(CarrierRule rule) {
        try {
            return json.writeValueAsString(rule);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
