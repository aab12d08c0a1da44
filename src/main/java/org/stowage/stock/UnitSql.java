package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.stowage.kernel.DatabaseName;
import org.stowage.kernel.Sql;

/** Units in units: trees of {@code handling_unit} and what lies in them. */
@ApplicationScoped
class UnitSql {

    /** A bucket in a unit. */
    record Inside(
            long id,
            long locationId,
            long itemId,
            long lotId,
            long handlingUnitId,
            String condition,
            long ownerId,
            long onHand,
            long allocated) {

        Place place() {
            return new Place(locationId, handlingUnitId, DatabaseName.read(Condition.class, condition));
        }
    }

    // a cycle cannot be there; "union" would end on one all the same
    private static final String TREE = """
            with recursive tree as (
              select id from handling_unit where warehouse_id = :warehouse and id = :unit
              union
              select h.id from handling_unit h
                join tree t on h.warehouse_id = :warehouse and h.parent_id = t.id and h.parent_id > 0)
            """;

    private static final String CHAIN = """
            with recursive chain as (
              select id, parent_id, location_id from handling_unit where warehouse_id = :warehouse and id = :unit
              union
              select h.id, h.parent_id, h.location_id from handling_unit h
                join chain c on h.warehouse_id = :warehouse and h.id = c.parent_id)
            """;

    private final Sql sql;

    UnitSql(Sql sql) {
        this.sql = sql;
    }

    /** One after the other: what stands in what is changed and moved by one act at a time in each warehouse. */
    void lockTrees(long warehouseId) {
        sql.statement("select id from warehouse where id = :warehouse for no key update")
                .bind("warehouse", warehouseId)
                .one(Long.class);
    }

    /** The unit and all that stands in it. */
    List<Long> tree(long warehouseId, long unitId) {
        return sql.statement(TREE + " select id from tree order by id")
                .bind("warehouse", warehouseId)
                .bind("unit", unitId)
                .list(Long.class);
    }

    /** The unit and all that it stands in. */
    List<Long> chain(long warehouseId, long unitId) {
        return sql.statement(CHAIN + " select id from chain")
                .bind("warehouse", warehouseId)
                .bind("unit", unitId)
                .list(Long.class);
    }

    Optional<Long> outermost(long warehouseId, long unitId) {
        return sql.statement(CHAIN + " select id from chain where parent_id = 0")
                .bind("warehouse", warehouseId)
                .bind("unit", unitId)
                .optional(Long.class);
    }

    List<HandlingUnit> units(long warehouseId, Collection<Long> ids) {
        return sql.statement("""
                        select id, lpn, kind, parent_id, location_id from handling_unit
                         where warehouse_id = :warehouse and id = any(:units) order by lpn
                        """)
                .bind("warehouse", warehouseId)
                .bind("units", ids)
                .list(HandlingUnit.class);
    }

    List<Inside> lockContent(long warehouseId, Collection<Long> unitIds) {
        return sql.statement("""
                        select id, location_id, item_id, lot_id, handling_unit_id, condition, owner_id, on_hand, allocated
                          from stock
                         where warehouse_id = :warehouse and handling_unit_id = any(:units) and handling_unit_id > 0
                           and on_hand > 0
                         order by id for update
                        """)
                .bind("warehouse", warehouseId)
                .bind("units", unitIds)
                .list(Inside.class);
    }

    List<Long> ordersAllocated(long warehouseId, Collection<Long> stockIds) {
        return sql.statement("""
                        select distinct order_id from allocation
                         where warehouse_id = :warehouse and stock_id = any(:stock) and status = 'open'
                        """)
                .bind("warehouse", warehouseId)
                .bind("stock", stockIds)
                .list(Long.class);
    }

    void parent(long warehouseId, long unitId, long parentId) {
        sql.statement("update handling_unit set parent_id = :parent where warehouse_id = :warehouse and id = :unit")
                .bind("warehouse", warehouseId)
                .bind("unit", unitId)
                .bind("parent", parentId)
                .update();
    }

    /** Out of what they stand in. @return units that stood in something, and hold no other unit now */
    List<Long> release(long warehouseId, Collection<Long> unitIds) {
        return sql.statement("""
                        with old as (
                          select id, parent_id from handling_unit
                           where warehouse_id = :warehouse and id = any(:units) and parent_id > 0 order by id for update),
                        out as (
                          update handling_unit set parent_id = 0
                           where warehouse_id = :warehouse and id in (select id from old))
                        select distinct o.parent_id from old o
                         where not exists (select from handling_unit h
                                            where h.warehouse_id = :warehouse and h.parent_id = o.parent_id
                                              and h.parent_id > 0 and h.id not in (select id from old))
                        """)
                .bind("warehouse", warehouseId)
                .bind("units", unitIds)
                .list(Long.class);
    }

    void place(long warehouseId, Collection<Long> unitIds, long locationId) {
        sql.statement("""
                        update handling_unit set location_id = :location
                         where warehouse_id = :warehouse and id = any(:units)
                        """)
                .bind("warehouse", warehouseId)
                .bind("units", unitIds)
                .bind("location", locationId)
                .update();
    }

    Optional<String> companyPrefix(long warehouseId, long ownerId) {
        return sql.statement("""
                        select company_prefix from sscc_prefix
                         where warehouse_id = :warehouse and owner_id in (0, :owner) order by owner_id desc limit 1
                        """)
                .bind("warehouse", warehouseId)
                .bind("owner", ownerId)
                .optional(String.class);
    }

    void companyPrefix(long warehouseId, long ownerId, String prefix) {
        sql.statement("""
                        insert into sscc_prefix (warehouse_id, owner_id, company_prefix) values (:warehouse, :owner, :prefix)
                        on conflict (warehouse_id, owner_id) do update set company_prefix = excluded.company_prefix
                        """)
                .bind("warehouse", warehouseId)
                .bind("owner", ownerId)
                .bind("prefix", prefix)
                .update();
    }

    /** The next running number of a company prefix: whoever else wants one waits for us. */
    long nextSsccNumber(String prefix) {
        return sql.statement("""
                        insert into sscc_count (company_prefix, given) values (:prefix, 1)
                        on conflict (company_prefix) do update set given = sscc_count.given + 1
                        returning given
                        """).bind("prefix", prefix).one(Long.class);
    }

    /** Somebody gave this code, or we did. */
    boolean isKnown(String code) {
        return sql.statement("select code from lpn where code = :code")
                .bind("code", code)
                .optional(String.class)
                .isPresent();
    }
}
