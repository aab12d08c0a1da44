package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.catalog.Owners;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Searched;
import org.stowage.kernel.Sql;

/** Stock as the office reads it: by item and by location, each page in one statement. */
@ApplicationScoped
class StockPageSql {

    /** @param available sellable and not promised; what the shops may offer. Null: not for this reader */
    record ItemRow(
            String sku,
            String name,
            @Nullable String imageUrl,
            long onHand,
            long allocated,
            long promised,
            @Nullable Long available) {

        public String href() {
            return PageLink.to("/stock/items", sku).toString();
        }
    }

    /** @param blind the reader counts it without knowing what the book says @param items how many different ones lie there */
    record PlaceRow(
            long id,
            String code,
            @Nullable String zone,
            String kind,
            @Nullable String fixedSku,
            @Nullable Long maxUnits,
            @Nullable Instant blockedAt,
            boolean blind,
            long units,
            long items) {

        public String href() {
            return PageLink.to("/stock/locations", code).toString();
        }
    }

    /** An order line's claim. @param units promised and not yet out of the building; @param missing wanted beyond that */
    record Claim(long orderId, long units, long missing, Instant shipBy) {}

    /** What the reader sees of which house, and which items of it: stocked, out (nothing left to offer) or all. */
    record Shown(long warehouseId, ReadScope scope, String show) {}

    private static final String ITEMS = """
            select i.sku, i.name, i.image_url, coalesce(s.on_hand, 0) as on_hand, coalesce(s.allocated, 0) as allocated,
                   coalesce(a.promised, 0) as promised,
                   case when cardinality(cast(:hidden as bigint[])) = 0 then coalesce(a.sellable - a.promised, 0) end as available
              from item i
              left join lateral (select sum(on_hand)::bigint as on_hand, sum(allocated)::bigint as allocated from stock
                                  where warehouse_id = :warehouse and item_id = i.id and on_hand > 0
                                    and location_id <> all(cast(:hidden as bigint[]))
                                    and (cast(:owners as bigint[]) is null or owner_id = any(:owners))) s on true
              left join lateral (select sum(sellable)::bigint as sellable, sum(promised)::bigint as promised
                                   from availability where warehouse_id = :warehouse and item_id = i.id
                                    and (cast(:owners as bigint[]) is null or owner_id = any(:owners))) a on true
            """;

    private static final String PLACES = """
            select l.id, l.code, z.code as zone, l.kind, f.sku as fixed_sku, l.max_units, l.blocked_at,
                   l.id = any(cast(:hidden as bigint[])) as blind,
                   coalesce(s.units, 0) as units, coalesce(s.items, 0) as items
              from location l
              left join zone z on z.warehouse_id = l.warehouse_id and z.id = l.zone_id
              left join item f on f.id = l.fixed_item_id
              left join lateral (select sum(on_hand)::bigint as units, count(distinct item_id) as items from stock
                                  where warehouse_id = :warehouse and location_id = l.id and on_hand > 0
                                    and location_id <> all(cast(:hidden as bigint[]))
                                    and (cast(:owners as bigint[]) is null or owner_id = any(:owners))) s on true
             where l.warehouse_id = :warehouse and l.kind <> 'virtual'
            """;

    private final Sql sql;
    private final PoolQuery offers;

    StockPageSql(Sql sql, PoolQuery offers) {
        this.sql = sql;
        this.offers = offers;
    }

    /** By sku. @param after the sku before the first, in capitals */
    List<ItemRow> items(Shown shown, @Nullable String search, String after, int limit) {
        return sql.statement(ITEMS + """
                         where upper(i.sku) > :after
                           and (cast(:like as text) is null or i.sku ilike :like or i.name ilike :like or i.gtin = :exact
                                or exists (select 1 from item_barcode b where b.item_id = i.id and b.code = :exact))
                           and (:show = 'all' or :show = 'stocked' and (s.on_hand > 0 or a.promised > 0)
                                or :show = 'out' and cardinality(cast(:hidden as bigint[])) = 0 and coalesce(a.sellable - a.promised, 0) <= 0)
                         order by upper(i.sku) limit :limit
                        """)
                .bind("warehouse", shown.warehouseId())
                .bind("owners", shown.scope().owners())
                .bind("hidden", shown.scope().hidden())
                .bind("like", Searched.anywhere(search))
                .bind("exact", search == null ? "" : search.strip())
                .bind("show", shown.show())
                .bind("after", after)
                .bind("limit", limit)
                .list(ItemRow.class);
    }

    ItemRow item(long warehouseId, ReadScope scope, long itemId) {
        return sql.statement(ITEMS + " where i.id = :item")
                .bind("warehouse", warehouseId)
                .bind("owners", scope.owners())
                .bind("hidden", scope.hidden())
                .bind("item", itemId)
                .one(ItemRow.class);
    }

    /** What is free for all of the house's own; null: the item was never here. */
    @Nullable
    Availability offer(long warehouseId, long itemId) {
        return offers.free(warehouseId, Owners.OWN, itemId).orElse(null);
    }

    /** Newest first. */
    List<Pool> pools(long warehouseId, @Nullable Set<Long> owners, String sku, int limit) {
        return offers.pools(warehouseId, owners, sku, 0, limit);
    }

    /** Open promises, the most urgent first. */
    List<Claim> claims(long warehouseId, @Nullable Set<Long> owners, long itemId, int limit) {
        return sql.statement("""
                        select order_id, quantity - kept as units, wanted - quantity as missing, ship_by from promise
                         where warehouse_id = :warehouse and item_id = :item and status = 'open'
                           and (cast(:owners as bigint[]) is null or owner_id = any(:owners))
                         order by ship_by, id limit :limit
                        """)
                .bind("owners", owners)
                .bind("warehouse", warehouseId)
                .bind("item", itemId)
                .bind("limit", limit)
                .list(Claim.class);
    }

    /** By code. @param state holding, empty, blocked; null: all */
    List<PlaceRow> places(LocationFilter filter, ReadScope scope) {
        return sql.statement(PLACES + """
                           and l.code > :after
                           and (cast(:like as text) is null or l.code ilike :like)
                           and (cast(:zone as text) is null or z.code = :zone)
                           and (cast(:kind as text) is null or l.kind = :kind)
                           and (cast(:state as text) is null or :state = 'holding' and s.units > 0
                                or :state = 'empty' and coalesce(s.units, 0) = 0
                                or :state = 'blocked' and l.blocked_at is not null)
                         order by l.code limit :limit
                        """)
                .bind("warehouse", filter.warehouseId())
                .bind("owners", scope.owners())
                .bind("hidden", scope.hidden())
                .bind("after", filter.after())
                .bind("like", Searched.anywhere(filter.search()))
                .bind("zone", filter.zone())
                .bind("kind", filter.kind())
                .bind("state", filter.state())
                .bind("limit", filter.limit())
                .list(PlaceRow.class);
    }

    Optional<PlaceRow> place(long warehouseId, ReadScope scope, String code) {
        return sql.statement(PLACES + " and l.code = upper(:code)")
                .bind("warehouse", warehouseId)
                .bind("owners", scope.owners())
                .bind("hidden", scope.hidden())
                .bind("code", code.strip())
                .optional(PlaceRow.class);
    }

    List<String> zones(long warehouseId) {
        return sql.statement("select code from zone where warehouse_id = :warehouse order by code")
                .bind("warehouse", warehouseId)
                .list(String.class);
    }
}
