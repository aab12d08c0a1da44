package org.stowage.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stowage.barcode.CheckDigits;
import org.stowage.kernel.Identifiers;
import org.stowage.kernel.Problem;
import org.stowage.kernel.Sql;

/** Pallets, totes, cartons and parcels. One code lives in one warehouse at a time: the registry row is written first. */
@ApplicationScoped
public class HandlingUnits {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9._/-]{0,39}");

    private static final String COLUMNS = "select id, lpn, kind, parent_id, location_id from handling_unit ";

    private final Sql sql;
    private final Identifiers identifiers;
    private final SsccSql codes;

    public HandlingUnits(Sql sql, Identifiers identifiers) {
        this.sql = sql;
        this.identifiers = identifiers;
        this.codes = new SsccSql(sql);
    }

    /**
     * The unit of this code; made, of this kind and at this location, when nobody has seen it before.
     *
     * @throws Problem unit-elsewhere: another warehouse has it; not-a-unit-code
     */
    @Transactional
    public HandlingUnit open(long warehouseId, String lpn, HandlingUnit.Kind kind, @Nullable Long locationId) {
        String code = lpn.toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw Problem.of(StockProblem.NOT_A_UNIT_CODE, lpn);
        }
        long owner = sql.statement("""
                        insert into lpn as l (code, warehouse_id) values (:code, :warehouse)
                        on conflict (code) do update set warehouse_id = l.warehouse_id returning warehouse_id
                        """)
                .bind("code", code)
                .bind("warehouse", warehouseId)
                .one(Long.class);
        if (owner != warehouseId) {
            throw Problem.of(StockProblem.UNIT_ELSEWHERE, code);
        }
        Optional<HandlingUnit> known = byCode(warehouseId, code);
        return known.isPresent() ? known.get() : insert(warehouseId, code, kind, locationId);
    }

    /** As {@link #open}, for a code that was drawn for it just now: one statement where nobody has it indeed. */
    @Transactional
    public HandlingUnit create(long warehouseId, String lpn, HandlingUnit.Kind kind, long locationId) {
        return sql.statement("""
                        with code as (
                          insert into lpn (code, warehouse_id) values (:code, :warehouse) on conflict (code) do nothing
                          returning code),
                        unit as (
                          insert into handling_unit (warehouse_id, lpn, kind, location_id)
                          select :warehouse, code, :kind, :location from code
                          returning id, lpn, kind, parent_id, location_id),
                        known as (
                          %s select :warehouse, lpn, :named, id from unit on conflict do nothing)
                        select * from unit
                        """.formatted(Identifiers.INSERT))
                .bind("code", lpn.toUpperCase(Locale.ROOT))
                .bind("warehouse", warehouseId)
                .bind("kind", kind)
                .bind("location", locationId)
                .bind("named", Identifiers.Kind.HANDLING_UNIT)
                .optional(HandlingUnit.class)
                .orElseGet(() -> open(warehouseId, lpn, kind, locationId));
    }

    private HandlingUnit insert(long warehouseId, String code, HandlingUnit.Kind kind, @Nullable Long locationId) {
        HandlingUnit unit = sql.statement("""
                        insert into handling_unit (warehouse_id, lpn, kind, location_id)
                        values (:warehouse, :lpn, :kind, cast(:location as bigint))
                        returning id, lpn, kind, parent_id, location_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("lpn", code)
                .bind("kind", kind)
                .bind("location", locationId)
                .one(HandlingUnit.class);
        identifiers.register(
                warehouseId, List.of(new Identifiers.Identifier(code, Identifiers.Kind.HANDLING_UNIT, unit.id())));
        return unit;
    }

    /** By its code; a parcel by its SSCC as well. */
    public Optional<HandlingUnit> find(long warehouseId, String lpn) {
        Optional<HandlingUnit> known = byCode(warehouseId, lpn);
        return known.isPresent() || !CheckDigits.isSscc(lpn) ? known : codes.find(warehouseId, lpn);
    }

    private Optional<HandlingUnit> byCode(long warehouseId, String lpn) {
        return sql.statement(COLUMNS + "where warehouse_id = :warehouse and lpn = :lpn")
                .bind("warehouse", warehouseId)
                .bind("lpn", lpn.toUpperCase(Locale.ROOT))
                .optional(HandlingUnit.class);
    }

    /** @return those of these codes that the warehouse has */
    public List<HandlingUnit> all(long warehouseId, Collection<String> lpns) {
        return lpns.isEmpty()
                ? List.of()
                : sql.statement(COLUMNS + "where warehouse_id = :warehouse and lpn = any(:lpns)")
                        .bind("warehouse", warehouseId)
                        .bind(
                                "lpns",
                                lpns.stream()
                                        .map(lpn -> lpn.toUpperCase(Locale.ROOT))
                                        .toList())
                        .list(HandlingUnit.class);
    }

    public Optional<HandlingUnit> get(long warehouseId, long id) {
        return sql.statement(COLUMNS + "where warehouse_id = :warehouse and id = :id")
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .optional(HandlingUnit.class);
    }

    /**
     * The unit for a new use. One that is known must be empty.
     *
     * @throws Problem unit-not-empty, and those of {@link #open}
     */
    @Transactional
    public HandlingUnit take(long warehouseId, String lpn, HandlingUnit.Kind kind, @Nullable Long locationId) {
        HandlingUnit unit = open(warehouseId, lpn, kind, locationId);
        return sql.statement("""
                        update handling_unit h set kind = :kind, parent_id = 0,
                               location_id = coalesce(cast(:location as bigint), location_id)
                         where warehouse_id = :warehouse and id = :id
                           and not exists (select from stock s where s.warehouse_id = h.warehouse_id
                                              and s.handling_unit_id = h.id and s.on_hand > 0)
                           and not exists (select from handling_unit c where c.warehouse_id = h.warehouse_id
                                              and c.parent_id = h.id)
                        returning id, lpn, kind, parent_id, location_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("id", unit.id())
                .bind("kind", kind)
                .bind("location", locationId)
                .optional(HandlingUnit.class)
                .orElseThrow(() -> Problem.of(StockProblem.UNIT_NOT_EMPTY, unit.lpn()));
    }

    /**
     * Where the unit now stands, by itself, with all that stands in it. Its content moves by the ledger, in the same
     * transaction.
     */
    @Transactional
    public void moveTo(long warehouseId, long id, long locationId) {
        sql.statement("""
                        with recursive tree as (
                          select cast(:id as bigint) as id
                          union
                          select h.id from handling_unit h
                            join tree t on h.warehouse_id = :warehouse and h.parent_id = t.id and h.parent_id > 0)
                        update handling_unit h set location_id = :location,
                               parent_id = case when h.id = :id then 0 else h.parent_id end
                          from tree t where h.warehouse_id = :warehouse and h.id = t.id
                        """)
                .bind("location", locationId)
                .bind("warehouse", warehouseId)
                .bind("id", id)
                .update();
    }

    /** These have left the building with what is in them; the house still knows which warehouse they came from. */
    @Transactional
    public void depart(long warehouseId, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            sql.statement(
                            "update handling_unit set location_id = null where warehouse_id = :warehouse and id = any(:ids)")
                    .bind("warehouse", warehouseId)
                    .bind("ids", ids)
                    .update();
        }
    }

    /**
     * A unit of another warehouse arrives, or one of its own comes back: its code lives here now. Its content is booked by
     * the ledger, in the same transaction.
     *
     * @throws Problem unit-elsewhere: it lives in neither of the two; unit-not-empty: it was filled anew since it left
     */
    @Transactional
    public HandlingUnit arrive(
            long fromWarehouseId, long warehouseId, String lpn, HandlingUnit.Kind kind, long locationId) {
        mustBeEmpty(fromWarehouseId, lpn);
        sql.statement("update lpn set warehouse_id = :to where code = upper(:code) and warehouse_id = :from")
                .bind("to", warehouseId)
                .bind("code", lpn)
                .bind("from", fromWarehouseId)
                .update();
        HandlingUnit unit = open(warehouseId, lpn, kind, locationId);
        // what had left in it long ago does not come back with it
        return sql.statement("""
                        with gone as (
                          update handling_unit set parent_id = 0
                           where warehouse_id = :warehouse and parent_id = :id and parent_id > 0 and location_id is null)
                        update handling_unit set kind = :kind, location_id = :location, parent_id = 0
                         where warehouse_id = :warehouse and id = :id
                        returning id, lpn, kind, parent_id, location_id
                        """)
                .bind("warehouse", warehouseId)
                .bind("id", unit.id())
                .bind("kind", kind)
                .bind("location", locationId)
                .one(HandlingUnit.class);
    }

    private void mustBeEmpty(long warehouseId, String lpn) {
        boolean filled = sql.statement("""
                        select exists (
                          select from handling_unit h
                            join stock s on s.warehouse_id = h.warehouse_id and s.handling_unit_id = h.id and s.on_hand > 0
                           where h.warehouse_id = :warehouse and h.lpn = upper(:lpn))
                        """)
                .bind("warehouse", warehouseId)
                .bind("lpn", lpn)
                .one(Boolean.class);
        if (filled) {
            throw Problem.of(StockProblem.UNIT_NOT_EMPTY, lpn);
        }
    }
}
