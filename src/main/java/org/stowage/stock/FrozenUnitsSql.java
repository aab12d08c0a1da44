package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** How many units freezes concern: many freezes in one statement, each by the index of its item or its place. */
@ApplicationScoped
class FrozenUnitsSql {

    record Units(long freezeId, long units) {}

    private final Sql sql;

    FrozenUnitsSql(Sql sql) {
        this.sql = sql;
    }

    /** @param owners null: of everybody */
    List<Units> of(long warehouseId, Collection<Long> freezeIds, @Nullable Collection<Long> owners) {
        return sql.statement("""
                        select f.id as freeze_id, coalesce(sum(u.on_hand), 0)::bigint as units
                          from stock_freeze f
                          left join lateral (
                            select s.on_hand, s.owner_id from stock s
                             where f.item_id is not null and s.warehouse_id = f.warehouse_id and s.item_id = f.item_id
                               and (f.lot_id is null or s.lot_id = f.lot_id)
                               and (f.location_id is null or s.location_id = f.location_id)
                            union all
                            select s.on_hand, s.owner_id from stock s
                             where f.item_id is null and s.warehouse_id = f.warehouse_id
                               and s.location_id = f.location_id) u on :anyOwner or u.owner_id = any(:owners)
                         where f.warehouse_id = :warehouse and f.id = any(:freezes)
                         group by f.id
                        """)
                .bind("warehouse", warehouseId)
                .bind("freezes", freezeIds)
                .bind("anyOwner", owners == null)
                .bind("owners", owners == null ? List.of() : owners)
                .list(Units.class);
    }
}
