package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Sql;
import org.stowage.kernel.SqlStatement;

/** The balance rows of a document, locked in one order. */
@ApplicationScoped
class CorrectionSql {

    record Row(
            long id,
            long locationId,
            long itemId,
            long lotId,
            long handlingUnitId,
            String condition,
            long ownerId,
            long onHand,
            long allocated,
            boolean sellable,
            boolean closed,
            @Nullable Instant movedAt,
            @Nullable Instant correctedAt) {
        Bucket bucket() {
            Condition as = DatabaseName.read(Condition.class, condition);
            return new Bucket(new Place(locationId, handlingUnitId, as), itemId, lotId, ownerId);
        }
    }

    private static final String NAMED = """
            unnest(:locations, :items, :lots, :units, :conditions, :owners)
              as s (location_id, item_id, lot_id, handling_unit_id, condition, owner_id)
            """;

    private static final String ROW_OF = """
            b.warehouse_id = :warehouse and b.location_id = s.location_id and b.item_id = s.item_id
            and b.lot_id = s.lot_id and b.handling_unit_id = s.handling_unit_id and b.condition = s.condition
            and b.owner_id = s.owner_id
            """;

    private final Sql sql;

    CorrectionSql(Sql sql) {
        this.sql = sql;
    }

    /** Rows of buckets where nothing ever was are made, so that there is a row to lock; virtual places have none. */
    List<Row> lock(long warehouseId, Collection<Bucket> buckets) {
        if (buckets.isEmpty()) {
            return List.of();
        }
        List<Row> there = lockThose(warehouseId, buckets);
        // also one that somebody else has made meanwhile is locked only now
        return there.size() < buckets.size() && lacking(warehouseId, buckets) > 0
                ? lockThose(warehouseId, buckets)
                : there;
    }

    private List<Row> lockThose(long warehouseId, Collection<Bucket> buckets) {
        return bind(warehouseId, buckets, """
                select b.id, b.location_id, b.item_id, b.lot_id, b.handling_unit_id, b.condition, b.owner_id, b.on_hand,
                       b.allocated, b.sellable, b.read_only_since is not null as closed, b.moved_at, b.corrected_at
                  from %s
                  join stock b on %s
                 order by b.id for update of b
                """.formatted(NAMED, ROW_OF)).list(Row.class);
    }

    /** Makes the rows that are not there. @return how many were not */
    private long lacking(long warehouseId, Collection<Bucket> buckets) {
        return bind(warehouseId, buckets, """
                with lacking as materialized (
                  select s.*, %s as sellable
                    from %s join location l on l.warehouse_id = :warehouse and l.id = s.location_id and l.kind <> 'virtual'
                   where not exists (select from stock b where %s)),
                made as (
                  insert into stock (warehouse_id, location_id, item_id, lot_id, handling_unit_id, condition, owner_id,
                                     on_hand, sellable)
                  select :warehouse, location_id, item_id, lot_id, handling_unit_id, condition, owner_id, 0, sellable
                    from lacking
                   order by location_id, item_id, lot_id, handling_unit_id, condition, owner_id
                  on conflict on constraint stock_bucket do nothing)
                select count(*) from lacking
                """.formatted(SellableSql.RULE, NAMED, ROW_OF))
                .one(Long.class);
    }

    private SqlStatement bind(long warehouseId, Collection<Bucket> buckets, String statement) {
        return sql.statement(statement)
                .bind("warehouse", warehouseId)
                .bind("locations", column(buckets, b -> b.place().locationId()))
                .bind("items", column(buckets, Bucket::itemId))
                .bind("lots", column(buckets, Bucket::lotId))
                .bind("units", column(buckets, b -> b.place().handlingUnitId()))
                .bind("conditions", column(buckets, b -> b.place().condition()))
                .bind("owners", column(buckets, Bucket::ownerId));
    }

    private static <T> List<T> column(Collection<Bucket> buckets, Function<Bucket, T> value) {
        return buckets.stream().map(value).toList();
    }
}
