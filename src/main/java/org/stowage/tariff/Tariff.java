package org.stowage.tariff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cost table that is kept.
 *
 * @param warehouseId null: it counts everywhere
 */
public record Tariff(long id, long carrierId, @Nullable Long warehouseId, CostTable table, ZoneMap zones) {

    static Tariff of(long id, long carrierId, @Nullable Long warehouseId, CostTable table) {
        return new Tariff(id, carrierId, warehouseId, table, ZoneMap.of(table.zones()));
    }

    boolean countsIn(long warehouse, LocalDate day) {
        LocalDate last = table.validTo();
        return (warehouseId == null || warehouseId == warehouse)
                && !table.begins().isAfter(day)
                && (last == null || !last.isBefore(day));
    }
}
