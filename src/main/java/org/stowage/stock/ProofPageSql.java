package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.stowage.kernel.Sql;

/** What moved last where the books do not agree. */
@ApplicationScoped
class ProofPageSql {

    /** @param place which of the rows at fault it belongs to, from 1 */
    record Move(
            int place,
            long id,
            long quantity,
            String fromLocation,
            String toLocation,
            MoveReason reason,
            String cause,
            String actor,
            Instant happenedAt) {}

    private final Sql sql;

    ProofPageSql(Sql sql) {
        this.sql = sql;
    }

    /** One row at fault for each place of the lists. @param locations empty: at all */
    List<Move> last(long warehouseId, List<String> locations, List<String> skus, int limit) {
        return sql.statement("""
                        select a.place::int as place, m.*
                          from unnest(:locations, :skus) with ordinality as a (location, sku, place)
                         cross join lateral (
                           select m.id, m.quantity, f.code as from_location, t.code as to_location, m.reason, m.cause,
                                  coalesce(p.name, 'Stowage') as actor, m.happened_at
                             from stock_move m
                             join item i on i.id = m.item_id and i.sku = a.sku
                             join location f on f.warehouse_id = m.warehouse_id and f.id = m.from_location_id
                             join location t on t.warehouse_id = m.warehouse_id and t.id = m.to_location_id
                             left join operator p on p.id = m.actor_id
                            where m.warehouse_id = :warehouse and (a.location = '' or a.location in (f.code, t.code))
                            order by m.id desc limit :limit) m
                         order by a.place, m.id desc
                        """)
                .bind("locations", locations)
                .bind("skus", skus)
                .bind("warehouse", warehouseId)
                .bind("limit", limit)
                .list(Move.class);
    }
}
