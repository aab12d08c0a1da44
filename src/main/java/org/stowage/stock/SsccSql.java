package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.stowage.kernel.Sql;

/** Codes that units have beside their own. */
@ApplicationScoped
class SsccSql {

    private final Sql sql;

    SsccSql(Sql sql) {
        this.sql = sql;
    }

    /** @return whether there is such a unit */
    boolean lock(long warehouseId, long unitId) {
        return sql.statement("select id from handling_unit where warehouse_id = :warehouse and id = :unit for update")
                .bind("warehouse", warehouseId)
                .bind("unit", unitId)
                .optional(Long.class)
                .isPresent();
    }

    Optional<String> of(long warehouseId, long unitId) {
        return sql.statement("""
                        select sscc from handling_unit
                         where warehouse_id = :warehouse and id = :unit and sscc is not null
                        """)
                .bind("warehouse", warehouseId)
                .bind("unit", unitId)
                .optional(String.class);
    }

    /** The registry's row first: no other warehouse has this code. */
    void keep(long warehouseId, long unitId, String sscc) {
        sql.statement("insert into lpn (code, warehouse_id) values (:sscc, :warehouse)")
                .bind("sscc", sscc)
                .bind("warehouse", warehouseId)
                .update();
        sql.statement("update handling_unit set sscc = :sscc where warehouse_id = :warehouse and id = :unit")
                .bind("sscc", sscc)
                .bind("warehouse", warehouseId)
                .bind("unit", unitId)
                .update();
    }

    Optional<HandlingUnit> find(long warehouseId, String sscc) {
        return sql.statement("""
                        select id, lpn, kind, parent_id, location_id from handling_unit
                         where warehouse_id = :warehouse and sscc = :sscc
                        """)
                .bind("warehouse", warehouseId)
                .bind("sscc", sscc)
                .optional(HandlingUnit.class);
    }
}
