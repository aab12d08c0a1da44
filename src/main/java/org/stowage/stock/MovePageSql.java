package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.PageLink;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;

/** The ledger as people read it: newest first. */
@ApplicationScoped
class MovePageSql {

    /** @param actor name of who did it */
    record Row(
            long id,
            String sku,
            String name,
            @Nullable String lot,
            long quantity,
            String fromLocation,
            @Nullable String fromLpn,
            Condition fromCondition,
            String toLocation,
            @Nullable String toLpn,
            Condition toCondition,
            MoveReason reason,
            String cause,
            String actor,
            Instant happenedAt) {

        public String href() {
            return PageLink.to("/stock/items", sku).toString();
        }

        /** The outside world's places are no pages: their codes begin with a tilde. */
        public @Nullable String fromHref() {
            return place(fromLocation);
        }

        public @Nullable String toHref() {
            return place(toLocation);
        }

        public boolean turned() {
            return fromCondition != toCondition;
        }

        private static @Nullable String place(String code) {
            return code.startsWith("~")
                    ? null
                    : PageLink.to("/stock/locations", code).toString();
        }
    }

    /**
     * Ids; 0 = all.
     *
     * @param owners null: everybody's
     * @param hidden ids of places that the reader counts blind: no move there is told
     * @param since recorded then or later; null: from the beginning
     * @param until recorded before; null: to the end
     * @param before id of the last row of the page before
     */
    record Filter(
            long warehouseId,
            @Nullable Set<Long> owners,
            Set<Long> hidden,
            long itemId,
            long locationId,
            @Nullable Instant since,
            @Nullable Instant until,
            long before,
            int limit) {

        static Filter last(long warehouseId, @Nullable Set<Long> owners, Set<Long> hidden, int limit) {
            return new Filter(warehouseId, owners, hidden, 0, 0, null, null, Long.MAX_VALUE, limit);
        }

        Filter item(long itemId) {
            return new Filter(warehouseId, owners, hidden, itemId, locationId, since, until, before, limit);
        }

        Filter place(long locationId) {
            return new Filter(warehouseId, owners, hidden, itemId, locationId, since, until, before, limit);
        }

        Filter between(@Nullable Instant since, @Nullable Instant until) {
            return new Filter(warehouseId, owners, hidden, itemId, locationId, since, until, before, limit);
        }

        Filter before(long before) {
            return new Filter(warehouseId, owners, hidden, itemId, locationId, since, until, before, limit);
        }
    }

    private static final String MOVES = """
            select m.id, i.sku, i.name, o.code as lot, m.quantity, f.code as from_location, fh.lpn as from_lpn,
                   m.from_condition, t.code as to_location, th.lpn as to_lpn, m.to_condition, m.reason, m.cause,
                   coalesce(p.name, 'Stowage') as actor, m.happened_at
              from stock_move m
              join item i on i.id = m.item_id
              join location f on f.warehouse_id = m.warehouse_id and f.id = m.from_location_id
              join location t on t.warehouse_id = m.warehouse_id and t.id = m.to_location_id
              left join lot o on o.warehouse_id = m.warehouse_id and o.id = m.lot_id
              left join handling_unit fh on fh.warehouse_id = m.warehouse_id and fh.id = m.from_handling_unit_id
              left join handling_unit th on th.warehouse_id = m.warehouse_id and th.id = m.to_handling_unit_id
              left join operator p on p.id = m.actor_id
             where m.warehouse_id = :warehouse and m.id < :before
            """;

    private final Sql sql;

    MovePageSql(Sql sql) {
        this.sql = sql;
    }

    List<Row> newest(Filter filter) {
        SqlStatement statement = sql.statement(MOVES + wanted(filter) + " order by m.id desc limit :limit")
                .bind("warehouse", filter.warehouseId())
                .bind("before", filter.before())
                .bind("limit", filter.limit());
        if (filter.itemId() != 0) {
            statement.bind("item", filter.itemId());
        }
        if (filter.locationId() != 0) {
            statement.bind("location", filter.locationId());
        }
        if (filter.owners() != null) {
            statement.bind("owners", filter.owners());
        }
        if (!filter.hidden().isEmpty()) {
            statement.bind("hidden", filter.hidden());
        }
        if (filter.since() != null) {
            statement.bind("since", filter.since());
        }
        if (filter.until() != null) {
            statement.bind("until", filter.until());
        }
        return statement.list(Row.class);
    }

    private static String wanted(Filter filter) {
        String since = filter.since() == null ? "'-infinity'" : ":since";
        String until = filter.until() == null ? "'infinity'" : ":until";
        return (filter.itemId() == 0 ? "" : " and m.item_id = :item")
                + (filter.locationId() == 0 ? "" : " and :location in (m.from_location_id, m.to_location_id)")
                + (filter.owners() == null ? "" : " and m.owner_id = any(:owners)")
                + (filter.hidden().isEmpty() ? "" : StockQuery.NOT_HIDDEN)
                + (filter.since() == null && filter.until() == null ? "" : " and " + LedgerSpan.between(since, until));
    }
}
