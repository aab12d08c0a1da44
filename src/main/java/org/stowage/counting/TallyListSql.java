package org.stowage.counting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;
import org.stowage.stock.Bucket;

/** Counted quantities as people read them. */
@ApplicationScoped
class TallyListSql {

    private record Row(
            long id,
            String countNo,
            int round,
            String location,
            String sku,
            String name,
            @Nullable String lot,
            @Nullable String lpn,
            String condition,
            String owner,
            long counted,
            long expected,
            boolean moved,
            String source,
            @Nullable String counter,
            Instant firstAt,
            Instant confirmedAt,
            long offsetMillis,
            String serials,
            @Nullable Long photoId) {

        TallyView view() {
            return new TallyView(
                    id,
                    countNo,
                    round,
                    location,
                    sku,
                    name,
                    lot,
                    lpn,
                    condition,
                    owner,
                    counted,
                    expected,
                    moved,
                    source,
                    counter,
                    firstAt,
                    confirmedAt,
                    offsetMillis,
                    serials.lines().toList(),
                    photoId);
        }
    }

    private static final String TALLY = """
            select t.id, c.count_no, t.round, l.code as location, i.sku, i.name, b.code as lot, h.lpn, t.condition,
                   o.code as owner, t.counted, t.expected, t.moved, t.source, p.login as counter, t.first_at, t.confirmed_at,
                   t.clock_offset_ms as offset_millis, t.serials, t.photo_id
              from count_tally t
              join stock_count c on c.warehouse_id = t.warehouse_id and c.id = t.count_id
              join location l on l.warehouse_id = t.warehouse_id and l.id = t.location_id
              join item i on i.id = t.item_id
              join owner o on o.id = t.owner_id
              left join lot b on b.warehouse_id = t.warehouse_id and b.id = t.lot_id
              left join handling_unit h on h.warehouse_id = t.warehouse_id and h.id = t.handling_unit_id
              left join operator p on p.id = t.counter_id
             where t.warehouse_id = :warehouse
            """;

    private final Sql sql;

    TallyListSql(Sql sql) {
        this.sql = sql;
    }

    TallyView get(long warehouseId, long tallyId) {
        return tallies(warehouseId, " and t.id = :tally")
                .bind("tally", tallyId)
                .one(Row.class)
                .view();
    }

    TallyView of(long warehouseId, CountPlace place, Bucket bucket) {
        return tallies(warehouseId, """
                         and t.place_id = :place and t.round = :round and t.item_id = :item and t.lot_id = :lot
                         and t.handling_unit_id = :unit and t.condition = :condition and t.owner_id = :owner
                        """)
                .bind("place", place.id())
                .bind("round", place.round())
                .bind("item", bucket.itemId())
                .bind("lot", bucket.lotId())
                .bind("unit", bucket.place().handlingUnitId())
                .bind("condition", bucket.place().condition())
                .bind("owner", bucket.ownerId())
                .one(Row.class)
                .view();
    }

    List<TallyView> ofRound(long warehouseId, long placeId, int round) {
        return views(tallies(warehouseId, " and t.place_id = :place and t.round = :round order by t.confirmed_at, t.id")
                .bind("place", placeId)
                .bind("round", round));
    }

    /** Newest first. */
    List<TallyView> ofLocation(
            long warehouseId, @Nullable Collection<Long> owners, long locationId, long before, int limit) {
        return history(warehouseId, " and t.location_id = :subject", owners, locationId, before, limit);
    }

    List<TallyView> ofItem(long warehouseId, @Nullable Collection<Long> owners, long itemId, long before, int limit) {
        return history(warehouseId, " and t.item_id = :subject", owners, itemId, before, limit);
    }

    private List<TallyView> history(
            long warehouseId,
            String subject,
            @Nullable Collection<Long> owners,
            long subjectId,
            long before,
            int limit) {
        return views(owned(tallies(warehouseId, subject + """
                         and t.id < :before and (:anyOwner or t.owner_id = any(cast(:owners as bigint[])))
                         order by t.id desc limit :limit
                        """), owners)
                .bind("subject", subjectId)
                .bind("before", before)
                .bind("limit", limit));
    }

    /** In the order of their ids. @param after id behind which the page goes on */
    List<TallyView> ofCount(long warehouseId, @Nullable Collection<Long> owners, long countId, long after, int limit) {
        return views(owned(tallies(warehouseId, """
                         and t.count_id = :count and t.id > :after
                         and (:anyOwner or t.owner_id = any(cast(:owners as bigint[]))) order by t.id limit :limit
                        """), owners)
                .bind("count", countId)
                .bind("after", after)
                .bind("limit", limit));
    }

    private SqlStatement tallies(long warehouseId, String which) {
        return sql.statement(TALLY + which).bind("warehouse", warehouseId);
    }

    private static SqlStatement owned(SqlStatement statement, @Nullable Collection<Long> owners) {
        return statement.bind("anyOwner", owners == null).bind("owners", owners == null ? List.of() : owners);
    }

    private static List<TallyView> views(SqlStatement statement) {
        return statement.list(Row.class).stream().map(Row::view).toList();
    }

    List<Uncounted> named(long warehouseId, List<TallySql.InBook> goods) {
        return sql.statement("""
                        select g.item_id, i.sku, i.name, g.lot_id, b.code as lot, g.unit_id as handling_unit_id, h.lpn, g.condition,
                               g.owner_id, o.code as owner, g.on_hand as expected
                          from unnest(cast(:items as bigint[]), cast(:lots as bigint[]), cast(:units as bigint[]),
                                      cast(:conditions as text[]), cast(:owners as bigint[]), cast(:onHand as bigint[]))
                            with ordinality as g (item_id, lot_id, unit_id, condition, owner_id, on_hand, n)
                          join item i on i.id = g.item_id
                          join owner o on o.id = g.owner_id
                          left join lot b on b.warehouse_id = :warehouse and b.id = g.lot_id
                          left join handling_unit h on h.warehouse_id = :warehouse and h.id = g.unit_id
                         order by g.n
                        """)
                .bind("warehouse", warehouseId)
                .bind("items", column(goods, TallySql.InBook::itemId))
                .bind("lots", column(goods, TallySql.InBook::lotId))
                .bind("units", column(goods, TallySql.InBook::handlingUnitId))
                .bind("conditions", column(goods, TallySql.InBook::condition))
                .bind("owners", column(goods, TallySql.InBook::ownerId))
                .bind("onHand", column(goods, TallySql.InBook::onHand))
                .list(Uncounted.class);
    }

    private static <T> List<T> column(List<TallySql.InBook> goods, Function<TallySql.InBook, T> value) {
        return goods.stream().map(value).toList();
    }
}
