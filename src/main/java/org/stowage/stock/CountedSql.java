package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import org.stowage.kernel.Sql;

/** Every statement on {@code stock_counting}, but for the ledger's own look at it. */
@ApplicationScoped
class CountedSql {

    record Locked(String location, String document) {}

    private final Sql sql;

    CountedSql(Sql sql) {
        this.sql = sql;
    }

    void insert(long warehouseId, String document, boolean locked, boolean blind, Collection<Long> locationIds) {
        sql.statement("""
                        insert into stock_counting (warehouse_id, location_id, document, locked, blind)
                        select distinct :warehouse, l.id, :document, :locked, :blind
                          from unnest(cast(:locations as bigint[])) as l (id)
                        on conflict on constraint stock_counting_key do nothing
                        """)
                .bind("warehouse", warehouseId)
                .bind("document", document)
                .bind("locked", locked)
                .bind("blind", blind)
                .bind("locations", locationIds)
                .update();
    }

    void lock(long warehouseId, String document, boolean locked, Collection<Long> locationIds) {
        sql.statement("""
                        update stock_counting set locked = :locked
                         where warehouse_id = :warehouse and document = :document
                           and location_id = any(cast(:locations as bigint[]))
                        """)
                .bind("warehouse", warehouseId)
                .bind("document", document)
                .bind("locked", locked)
                .bind("locations", locationIds)
                .update();
    }

    void delete(long warehouseId, String document) {
        sql.statement("delete from stock_counting where warehouse_id = :warehouse and document = :document")
                .bind("warehouse", warehouseId)
                .bind("document", document)
                .update();
    }

    Optional<Locked> firstLocked(long warehouseId, Collection<Long> locationIds) {
        return sql.statement("""
                        select l.code as location, c.document from stock_counting c
                          join location l on l.warehouse_id = c.warehouse_id and l.id = c.location_id
                         where c.warehouse_id = :warehouse and c.locked and c.location_id = any(cast(:locations as bigint[]))
                         order by l.code, c.document limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("locations", locationIds)
                .optional(Locked.class);
    }
}
