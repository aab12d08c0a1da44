package org.stowage.picking;

import static org.hamcrest.Matchers.equalTo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.stowage.Api;
import org.stowage.Books;
import org.stowage.catalog.Items;
import org.stowage.kernel.Sql;
import org.stowage.site.Locations;
import org.stowage.site.Virtual;
import org.stowage.site.Warehouses;
import org.stowage.stock.HandlingUnit;
import org.stowage.stock.HandlingUnits;
import org.stowage.stock.MoveReason;
import org.stowage.stock.Place;
import org.stowage.stock.Posting;
import org.stowage.stock.StockLedger;
import org.stowage.stock.StockMove;

/** Warehouses, items and stock for tests over HTTP, each test with its own. */
@ApplicationScoped
public class Floored {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Warehouses warehouses;
    private final Locations locations;
    private final Items items;
    private final StockLedger ledger;
    private final Sql sql;
    private final Books books;

    @Inject
    HandlingUnits units;

    Floored(Warehouses warehouses, Locations locations, Items items, StockLedger ledger, Sql sql, Books books) {
        this.warehouses = warehouses;
        this.locations = locations;
        this.items = items;
        this.ledger = ledger;
        this.sql = sql;
        this.books = books;
    }

    /** Its code. */
    public String warehouse() {
        String code = "PK" + NUMBER.incrementAndGet();
        Api.found(code);
        return code;
    }

    /** Its sku. */
    public String item() {
        String sku = "SKU-" + UUID.randomUUID();
        sql.statement("insert into item (sku, name) values (:sku, :sku)")
                .bind("sku", sku)
                .update();
        return sku;
    }

    public void scannable(String sku) {
        sql.statement("""
                        insert into identifier (code, kind, target_id)
                        select upper(sku), 'item', id from item where sku = :sku
                        """).bind("sku", sku).update();
    }

    /** A pick face is made where there is none of this code. */
    public void put(String warehouse, String sku, long units, String location) {
        long in = warehouses.scoped(warehouse).id();
        sql.statement("""
                        insert into location (warehouse_id, code, kind, sequence)
                        values (:warehouse, :code, 'pick_face', length(:code)) on conflict do nothing
                        """).bind("warehouse", in).bind("code", location).update();
        long item = items.bySku(sku).orElseThrow().id();
        ledger.post(new Posting(
                in,
                MoveReason.RECEIVE,
                "test:" + UUID.randomUUID(),
                0,
                Instant.now(),
                List.of(StockMove.of(
                        item,
                        0,
                        1,
                        units,
                        Place.at(locations.virtual(in, Virtual.SUPPLIER)),
                        Place.at(locations.get(in, location).id())))));
    }

    /** Somebody else puts all of it back to a place. */
    void emptied(String lpn, String warehouse, String sku, long quantity, String location) {
        long in = warehouses.scoped(warehouse).id();
        HandlingUnit tote = units.find(in, lpn).orElseThrow();
        Place from = Place.at(Objects.requireNonNull(tote.locationId())).in(tote.id());
        Place to = Place.at(locations.get(in, location).id());
        long item = items.bySku(sku).orElseThrow().id();
        ledger.post(new Posting(
                in,
                MoveReason.MOVE,
                "test:" + UUID.randomUUID(),
                0,
                Instant.now(),
                List.of(StockMove.of(item, 0, 1, quantity, from, to))));
    }

    /** An order of these items that is released to be picked. @return its number */
    public String released(String in, Map<String, Integer> quantities) {
        List<Map<String, Object>> lines = quantities.entrySet().stream()
                .map(line -> Map.<String, Object>of("sku", line.getKey(), "quantity", line.getValue()))
                .toList();
        String no = Api.asAdministrator()
                .body(Map.of(
                        "warehouse",
                        in,
                        "channel",
                        "shop-" + UUID.randomUUID(),
                        "channelOrderNo",
                        "1",
                        "recipient",
                        Map.of("token", "abc"),
                        "lines",
                        lines))
                .post("/api/v1/orders")
                .then()
                .statusCode(201)
                .extract()
                .path("orderNo");
        Api.asAdministrator()
                .body(Map.of("warehouse", in, "select", Map.of("orders", List.of(no))))
                .post("/api/v1/waves")
                .then()
                .statusCode(201)
                .body("orders", equalTo(1));
        return no;
    }

    /** Units of this order. */
    public long picked(String no) {
        return number("""
                        select coalesce(sum(l.picked), 0)::bigint from order_line l
                          join outbound_order o on o.warehouse_id = l.warehouse_id and o.id = l.order_id
                         where o.order_no = :order
                        """, no);
    }

    public boolean booksAgree() {
        return books.check().ok();
    }

    public long number(String query, String order) {
        // constants of the tests
        return sql.statement(query).bind("order", order).one(Long.class);
    }
}
