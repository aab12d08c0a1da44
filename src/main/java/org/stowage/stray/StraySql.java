package org.stowage.stray;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stowage.counting.CountPlace;
import org.stowage.kernel.Sql;

/** Every statement on {@code stray}. */
@ApplicationScoped
class StraySql {

    private static final String ROW = """
            select s.id, c.count_no, l.code as location, s.code, s.quantity, s.photo_id, s.status, f.login as found_by,
                   s.found_at, i.sku, s.document, s.note, d.login as closed_by, s.closed_at
              from stray s
              join stock_count c on c.warehouse_id = s.warehouse_id and c.id = s.count_id
              join location l on l.warehouse_id = s.warehouse_id and l.id = s.location_id
              left join operator f on f.id = s.found_by
              left join operator d on d.id = s.closed_by
              left join item i on i.id = s.item_id
             where s.warehouse_id = :warehouse
            """;

    private final Sql sql;

    StraySql(Sql sql) {
        this.sql = sql;
    }

    /** The photo is the last one of its place, unless it shows other unknown goods. @return the id */
    long insert(long warehouseId, CountPlace found, String code, long quantity, @Nullable Long photoId, long actorId) {
        return sql.statement("""
                        insert into stray (warehouse_id, count_id, location_id, code, quantity, found_by, photo_id)
                        select :warehouse, :count, :location, :code, :quantity, :actor,
                               (select p.id from (values (cast(:photo as bigint))) as p (id)
                                 where not exists (select from stray o where o.warehouse_id = :warehouse
                                                     and o.count_id = :count and o.photo_id = p.id))
                        returning id
                        """)
                .bind("warehouse", warehouseId)
                .bind("count", found.countId())
                .bind("location", found.locationId())
                .bind("code", code)
                .bind("quantity", quantity)
                .bind("actor", actorId)
                .bind("photo", photoId)
                .one(Long.class);
    }

    Optional<Stray> find(long warehouseId, long id) {
        return sql.statement(ROW + " and s.id = :id")
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .optional(Stray.class);
    }

    /** Newest first. */
    List<Stray> page(long warehouseId, @Nullable StrayStatus status, long before, int limit) {
        return sql.statement(ROW + """
                         and (cast(:status as text) is null or s.status = :status) and s.id < :before
                         order by s.id desc limit :limit
                        """)
                .bind("warehouse", warehouseId)
                .bind("status", status)
                .bind("before", before)
                .bind("limit", limit)
                .list(Stray.class);
    }

    /** Of two who decide at once one does. @return false: somebody has decided */
    boolean close(
            long warehouseId, long id, StrayStatus as, @Nullable Long itemId, @Nullable String note, long actorId) {
        return sql.statement("""
                        update stray set status = :status, item_id = cast(:item as bigint), note = :note, closed_by = :actor,
                               closed_at = now()
                         where warehouse_id = :warehouse and id = :id and status = 'parked'
                        """)
                        .bind("status", as)
                        .bind("item", itemId)
                        .bind("note", note)
                        .bind("actor", actorId)
                        .bind("warehouse", warehouseId)
                        .bind("id", id)
                        .update()
                == 1;
    }

    void counted(long warehouseId, long id, String document) {
        sql.statement("update stray set document = :document where warehouse_id = :warehouse and id = :id")
                .bind("document", document)
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .update();
    }
}
