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

    /** What is closed, whether or not it disagrees now. @param bucket as a repair wants it */
    record Closed(long ownerId, String bucket, String row, Instant since) {}

    private final Sql sql;

    ProofPageSql(Sql sql) {
        this.sql = sql;
    }

    /** What moved last where the rows are at fault. */
    List<Move> last(long warehouseId, List<ProofCheck.Bucket> rows, int limit) {
        return sql.statement("""
                        select a.place::int as place, m.*
                          from unnest(:locations, :skus, :owners) with ordinality as a (location, sku, owner, place)
                         cross join lateral (
                           select m.id, m.quantity, f.code as from_location, t.code as to_location, m.reason, m.cause,
                                  coalesce(p.name, 'Stowage') as actor, m.happened_at
                             from stock_move m
                             join item i on i.id = m.item_id and i.sku = a.sku
                             join location f on f.warehouse_id = m.warehouse_id and f.id = m.from_location_id
                             join location t on t.warehouse_id = m.warehouse_id and t.id = m.to_location_id
                             left join operator p on p.id = m.actor_id
                            where m.warehouse_id = :warehouse and (a.location = '' or a.location in (f.code, t.code))
                              and (a.owner = 0 or a.owner = m.owner_id)
                            order by m.id desc limit :limit) m
                         order by a.place, m.id desc
                        """)
                .bind(
                        "locations",
                        rows.stream()
                                .map(row -> row.location() == null ? "" : row.location())
                                .toList())
                .bind("skus", rows.stream().map(ProofCheck.Bucket::sku).toList())
                .bind(
                        "owners",
                        rows.stream()
                                .map(row -> BucketKey.of(row.bucket()).ownerId())
                                .toList())
                .bind("warehouse", warehouseId)
                .bind("limit", limit)
                .list(Move.class);
    }

    List<Closed> closed(long warehouseId) {
        return sql.statement("""
                        select s.owner_id, s.read_only_since as since,
                               concat_ws('.', s.location_id, s.item_id, s.lot_id, s.handling_unit_id, s.condition, s.owner_id) as bucket,
                               concat_ws(' / ', l.code, i.sku, o.code, h.lpn, s.condition, w.code) as row
                          from stock s
                          join location l on l.warehouse_id = s.warehouse_id and l.id = s.location_id
                          join item i on i.id = s.item_id
                          join owner w on w.id = s.owner_id
                          left join lot o on o.warehouse_id = s.warehouse_id and o.id = s.lot_id
                          left join handling_unit h on h.warehouse_id = s.warehouse_id and h.id = s.handling_unit_id
                         where s.warehouse_id = :warehouse and s.read_only_since is not null
                        union all
                        select a.owner_id, a.read_only_since, concat_ws('.', 0, a.item_id, 0, 0, '', a.owner_id),
                               concat_ws(' / ', i.sku, w.code)
                          from availability a join item i on i.id = a.item_id join owner w on w.id = a.owner_id
                         where a.warehouse_id = :warehouse and a.read_only_since is not null
                         order by 2, 3 limit 100
                        """).bind("warehouse", warehouseId).list(Closed.class);
    }
}
