package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.Owners;
import org.stowage.kernel.Sql;

/** Reading what can be offered, to whom. Plain reads: what they say may be over the moment after. */
@ApplicationScoped
public class PoolQuery {

    static final String POOL = """
            select l.id, l.code, i.sku, l.claimant, l.starts_at, l.ends_at, l.set_aside, l.taken, l.open
              from stock_pool l join item i on i.id = l.item_id
            """;

    private static final String AVAILABLE = """
            select a.item_id, a.owner_id, i.sku, o.code as owner, a.sellable, a.promised, a.safety, a.low_mark, a.set_aside, a.level,
                   false as kit, coalesce(l.units, 0) as own,
                   -- what the verifier has closed is not promised, so it is not offered either
                   case when a.read_only_since is not null then 0 else
                     greatest(0, least(a.sellable - a.promised - a.safety,
                       greatest(0, a.sellable - a.promised - a.safety - a.set_aside) + coalesce(l.units, 0))) end as available
              from availability a
              join item i on i.id = a.item_id
              left join owner o on o.id = a.owner_id
              left join lateral (
                select sum(set_aside - taken)::bigint as units from stock_pool
                 where warehouse_id = a.warehouse_id and item_id = a.item_id and owner_id = a.owner_id
                   and claimant = any(:claimants) and open and ends_at > now()) l on true
            """;

    /*
     * A kit has no stock of its own: as many as the scarcest of its parts makes, and who asks may take of each. What orders
     * hold of parts is promised of the parts, not of the kit. Only kits of which a part was ever here are told.
     */
    private static final String KITS = """
            select k.kit_item_id as item_id, o.id as owner_id, i.sku, o.code as owner,
                   min(coalesce(p.sellable, 0) / k.quantity) as sellable, 0::bigint as promised, 0::bigint as safety,
                   0::bigint as low_mark, 0::bigint as set_aside,
                   case when min(coalesce(p.available, 0) / k.quantity) > 0 then 'in' else 'out' end as level, true as kit,
                   0::bigint as own, min(coalesce(p.available, 0) / k.quantity) as available
              from kit_part k
              join item i on i.id = k.kit_item_id
              join owner o on o.id = :house
              left join (%s where a.warehouse_id = :warehouse and a.owner_id = :house) p on p.item_id = k.part_item_id
             where (k.kit_item_id, o.id) > (:item, :owner)
               and (cast(:owners as bigint[]) is null or o.id = any(:owners))
               and (cast(:sku as text) is null or upper(i.sku) = upper(:sku))
             group by k.kit_item_id, o.id, i.sku, o.code
            having count(p.item_id) > 0
             order by 1, 2 limit :limit
            """.formatted(AVAILABLE);

    private final Sql sql;

    PoolQuery(Sql sql) {
        this.sql = sql;
    }

    /**
     * Sorted by item; kits among them.
     *
     * @param owners whose goods the reader may see; null: everybody's
     * @param claimants whose pools count; empty: what is free for all
     */
    List<Availability> page(
            long warehouseId,
            @Nullable Set<Long> owners,
            @Nullable String sku,
            List<String> claimants,
            Availability.Key after,
            int limit) {
        return sql.statement("(" + AVAILABLE + """
                         where a.warehouse_id = :warehouse and (a.item_id, a.owner_id) > (:item, :owner)
                           and (cast(:owners as bigint[]) is null or a.owner_id = any(:owners))
                           and (cast(:sku as text) is null or upper(i.sku) = upper(:sku))
                           and not exists (select from kit_part k where k.kit_item_id = a.item_id)
                         order by a.item_id, a.owner_id limit :limit)
                        union all (
                        """ + KITS + """
                        ) order by item_id, owner_id limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("house", Owners.OWN)
                .bind("owners", owners)
                .bind("sku", sku)
                .bind("claimants", claimants)
                .bind("item", after.itemId())
                .bind("owner", after.ownerId())
                .bind("limit", limit)
                .list(Availability.class);
    }

    /** What the claimant could be promised of these items of an owner; items that were never here are missing. */
    public List<Availability> of(long warehouseId, long ownerId, List<Long> itemIds, String claimant) {
        return of(warehouseId, ownerId, itemIds, List.of(claimant));
    }

    /** What of an owner's item is free for all; empty: it was never here. */
    Optional<Availability> free(long warehouseId, long ownerId, long itemId) {
        return of(warehouseId, ownerId, List.of(itemId), List.of()).stream().findFirst();
    }

    private List<Availability> of(long warehouseId, long ownerId, List<Long> itemIds, List<String> claimants) {
        return sql.statement(AVAILABLE + """
                         where a.warehouse_id = :warehouse and a.owner_id = :owner and a.item_id = any(:items)
                        """)
                .bind("warehouse", warehouseId)
                .bind("owner", ownerId)
                .bind("items", itemIds)
                .bind("claimants", claimants)
                .list(Availability.class);
    }

    /** Newest first. @param owners as of {@link #page} @param before the id behind the page */
    List<Pool> pools(long warehouseId, @Nullable Set<Long> owners, @Nullable String sku, long before, int limit) {
        return sql.statement(POOL + """
                         where l.warehouse_id = :warehouse and (:before = 0 or l.id < :before)
                           and (cast(:owners as bigint[]) is null or l.owner_id = any(:owners))
                           and (cast(:sku as text) is null or upper(i.sku) = upper(:sku))
                         order by l.id desc limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("owners", owners)
                .bind("sku", sku)
                .bind("before", before)
                .bind("limit", limit)
                .list(Pool.class);
    }
}
