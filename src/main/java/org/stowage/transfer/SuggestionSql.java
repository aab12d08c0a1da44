package org.stowage.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;

/** What the ledger says of sales, against what is free. */
@ApplicationScoped
class SuggestionSql {

    private final Sql sql;

    SuggestionSql(Sql sql) {
        this.sql = sql;
    }

    /**
     * Of each item the one source that can spare most; what lasts shortest first.
     *
     * @param fromIds warehouses that may be asked
     */
    List<Suggestion> of(long toId, Collection<Long> fromIds, @Nullable Collection<Long> owners, Horizon horizon, int limit) {
        return sql.statement("""
                        with sold as materialized (
                          select warehouse_id, item_id, owner_id, sum(quantity)::bigint as units from stock_move
                           where (warehouse_id = :to or warehouse_id = any(:from)) and reason = 'ship'
                             and recorded_at > now() - make_interval(days => :days)
                             and (:anyOwner or owner_id = any(cast(:owners as bigint[])))
                           group by 1, 2, 3),
                        coming as (
                          select g.item_id, g.owner_id, sum(g.in_transit)::bigint as units
                            from transfer_arrival v
                            join arrival_goods g on g.warehouse_id = v.warehouse_id and g.arrival_id = v.id
                           where v.warehouse_id = :to and v.shipped_at is not null and v.ended_at is null group by 1, 2),
                        need as (
                          select s.item_id, s.owner_id, s.units as sold, coalesce(a.sellable - a.promised, 0) as free,
                                 coalesce(c.units, 0) as coming, ceil(s.units * :cover / cast(:days as numeric))::bigint as wanted
                            from sold s
                            left join availability a on a.warehouse_id = :to and a.item_id = s.item_id and a.owner_id = s.owner_id
                            left join coming c on c.item_id = s.item_id and c.owner_id = s.owner_id
                           where s.warehouse_id = :to),
                        source as (
                          select n.*, a.warehouse_id as from_id,
                                 a.sellable - a.promised - a.safety - a.set_aside
                                   - ceil(coalesce(o.units, 0) * :cover / cast(:days as numeric))::bigint as spare
                            from need n
                            join availability a on a.warehouse_id = any(:from) and a.item_id = n.item_id and a.owner_id = n.owner_id
                            left join sold o on o.warehouse_id = a.warehouse_id and o.item_id = n.item_id
                             and o.owner_id = n.owner_id
                           where n.wanted > n.free + n.coming),
                        best as (
                          select distinct on (item_id, owner_id) * from source where spare > 0
                           order by item_id, owner_id, spare desc, from_id)
                        select i.sku, i.name, w.code as owner, f.code as from, t.code as to, b.sold, b.free, b.coming,
                               round((b.free + b.coming) * :days / cast(b.sold as numeric), 1) as days_left, b.spare,
                               least(b.spare, b.wanted - b.free - b.coming) as quantity
                          from best b
                          join item i on i.id = b.item_id
                          join owner w on w.id = b.owner_id
                          join warehouse f on f.id = b.from_id
                          join warehouse t on t.id = :to
                         order by days_left, i.sku, w.code limit :limit
                        """)
                .bind("to", toId)
                .bind("from", fromIds)
                .bind("days", horizon.days())
                .bind("cover", horizon.cover() + horizon.lead())
                .bind("anyOwner", owners == null)
                .bind("owners", owners == null ? List.of() : owners)
                .bind("limit", limit)
                .list(Suggestion.class);
    }
}
